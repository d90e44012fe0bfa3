package org.hiringpipeline.platform.deadletter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.kafka.common.KafkaException;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.store.StoreFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Lists, shows, replays and discards the dead letters of this service. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

	private static final Logger log = LoggerFactory.getLogger(DeadLettersEndpoint.class);

	private static final int USUAL = 100;

	private static final int MOST = 1000;

	private static final int LONGEST_REASON = 500;

	private final EventConsumers consumers;

	private final DeadLetterPublisher publisher;

	private final DeadLetterTopics topics;

	private final Resolutions resolutions;

	DeadLettersEndpoint(EventConsumers consumers, DeadLetterPublisher publisher, DeadLetterTopics topics,
			Resolutions resolutions) {
		this.consumers = consumers;
		this.publisher = publisher;
		this.topics = topics;
		this.resolutions = resolutions;
	}

	/** How many open dead letters there are, per topic this service reads. */
	@ReadOperation
	public Map<String, Long> count() {
		var counts = new TreeMap<String, Long>();
		this.consumers.topics().forEach((topic) -> counts.put(topic, in(topic, 0L, (letters) -> {
			this.resolutions.forgetExpired(letters);
			return Math.max(0, letters.size() - this.resolutions.count(letters));
		})));
		return counts;
	}

	/**
	 * The open dead letters of a topic by position, without their values.
	 * @param limit how many, 1 to 1000
	 * @param cursor the position after which the page begins: {@code next} of the one
	 * before
	 */
	@ReadOperation
	public Page<Summary> list(@Selector String topic, @Nullable Integer limit, @Nullable String cursor) {
		int most = limit(limit);
		var after = (cursor != null) ? position(cursor) : null;
		return in(topic, new Page<Summary>(List.of(), null), (letters) -> {
			var found = letters.openAfter(after, most + 1, this.resolutions);
			var items = found.stream().limit(most).map(Summary::of).toList();
			return new Page<>(items, (found.size() > most) ? items.getLast().position() : null);
		});
	}

	/** One dead letter with its value. */
	@ReadOperation
	public @Nullable Detail inspect(@Selector String topic, @Selector String position) {
		var where = position(position);
		return in(topic, List.<DeadLetter>of(), (letters) -> letters.at(where).stream().toList()).stream()
			.map(Detail::of)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Deals with one dead letter, or with the first open ones where the position is
	 * {@code all}; leaves a line in the log for each.
	 * @param action {@code replay} hands it to this service's consumer again,
	 * {@code discard} closes it unhandled
	 * @param reason why it is discarded
	 * @param limit how many of all, 1 to 1000
	 */
	@WriteOperation
	public List<Outcome> resolve(SecurityContext security, @Selector String topic, @Selector String position,
			String action, @Nullable String reason, @Nullable Integer limit) {
		var operator = (security.getPrincipal() != null) ? security.getPrincipal().getName() : "unknown";
		var order = new Order(topic, operator, reason(action, reason));
		int most = limit(limit);
		var where = "all".equals(position) ? null : position(position);
		return in(topic, List.<Outcome>of(), (letters) -> {
			this.resolutions.forgetExpired(letters);
			var chosen = (where != null) ? letters.at(where).stream().toList()
					: letters.openAfter(null, most, this.resolutions);
			return chosen.stream().map((letter) -> carryOut(action, order, letters, letter)).toList();
		});
	}

	private Outcome carryOut(String action, Order order, DeadLetterTopic letters, DeadLetter letter) {
		var outcome = "replay".equals(action) ? replay(order, letters, letter) : discard(order, letters, letter);
		log.info("dead letter {} of {} ({}) {} by {}: {}", outcome.position(), letters.name(), printable(letter.type()),
				outcome.outcome(), printable(order.operator()), printable(outcome.reason()));
		return outcome;
	}

	private Outcome replay(Order order, DeadLetterTopic letters, DeadLetter letter) {
		var position = letter.position();
		if (!letter.isWhole()) {
			return new Outcome(position.toString(), "failed", "its value was too large to be kept");
		}
		try {
			this.consumers.find(order.topic()).orElseThrow().accept(letter.message());
		}
		catch (RuntimeException ex) {
			return new Outcome(position.toString(), "failed", DeadLetterPublisher.reason(ex));
		}
		this.resolutions.add(letters, position, "replayed", order.operator(), order.reason());
		return new Outcome(position.toString(), "replayed", order.reason());
	}

	private Outcome discard(Order order, DeadLetterTopic letters, DeadLetter letter) {
		var position = letter.position();
		this.resolutions.add(letters, position, "discarded", order.operator(), order.reason());
		return new Outcome(position.toString(), "discarded", order.reason());
	}

	private <T> T in(String topic, T none, Function<DeadLetterTopic, T> work) {
		if (!this.consumers.topics().contains(topic)) {
			throw new InvalidEndpointRequestException("this service reads " + this.consumers.topics(), "unknown topic");
		}
		try {
			var opened = this.topics.open(this.publisher.topicFor(topic));
			if (opened.isEmpty()) {
				return none;
			}
			try (var letters = opened.get()) {
				return work.apply(letters);
			}
		}
		catch (RuntimeException ex) {
			if (ex instanceof KafkaException || StoreFailures.isTransient(ex)) {
				log.warn("the dead letters of {} cannot be reached: {}", topic, ex.toString());
				throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
						"Kafka or the database does not answer; ask again later.", ex);
			}
			throw ex;
		}
	}

	private static @Nullable String reason(String action, @Nullable String reason) {
		var given = (reason != null && !reason.isBlank()) ? reason.strip() : null;
		switch (action) {
			case "replay" -> {
			}
			case "discard" -> {
				if (given == null) {
					throw new InvalidEndpointRequestException("discarding needs a reason", "no reason");
				}
			}
			default -> throw new InvalidEndpointRequestException("action must be replay or discard", "unknown action");
		}
		if (given != null && given.length() > LONGEST_REASON) {
			throw new InvalidEndpointRequestException("reason must not be longer than " + LONGEST_REASON,
					"reason too long");
		}
		return given;
	}

	private static int limit(@Nullable Integer limit) {
		int most = (limit != null) ? limit : USUAL;
		if (most < 1 || most > MOST) {
			throw new InvalidEndpointRequestException("limit must be 1 to " + MOST, "limit out of range");
		}
		return most;
	}

	private static Position position(String text) {
		return Position.parse(text)
			.orElseThrow(
					() -> new InvalidEndpointRequestException("a position is <partition>-<offset>", "no position"));
	}

	/** One line each, whatever somebody wrote. */
	private static String printable(@Nullable String text) {
		return (text != null) ? text.replaceAll("\\p{Cntrl}", " ") : "-";
	}

	/** What an operator wants done. */
	private record Order(String topic, String operator, @Nullable String reason) {
	}

	/**
	 * A dead letter in a list.
	 *
	 * @param position where it stands, to inspect or resolve it
	 * @param key the record key
	 * @param type the CloudEvents type, if it has one
	 * @param reason why it is here
	 * @param since when it came here
	 */
	record Summary(String position, @Nullable String key, @Nullable String type, @Nullable String reason,
			@Nullable String since) {

		static Summary of(DeadLetter letter) {
			return new Summary(letter.position().toString(), letter.key(), letter.type(),
					letter.headers().get(DeadLetterHeaders.REASON), letter.headers().get(DeadLetterHeaders.TIME));
		}

	}

	/**
	 * A dead letter with everything it came with.
	 *
	 * @param position where it stands
	 * @param key the record key
	 * @param headers all record headers, as text
	 * @param value the record value, read as UTF-8
	 */
	record Detail(String position, @Nullable String key, Map<String, String> headers, @Nullable String value) {

		static Detail of(DeadLetter letter) {
			return new Detail(letter.position().toString(), letter.key(), letter.headers(), letter.value());
		}

		/** Keeps the value out of logs. */
		@Override
		public String toString() {
			return "Detail[" + this.position + "]";
		}

	}

	/**
	 * What became of a dead letter.
	 *
	 * @param position where it stands
	 * @param outcome {@code replayed}, {@code discarded}, or {@code failed}: then it
	 * stays open
	 * @param reason why it failed, or the operator's reason
	 */
	record Outcome(String position, String outcome, @Nullable String reason) {
	}

}
