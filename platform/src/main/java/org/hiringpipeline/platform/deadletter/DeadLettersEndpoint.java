package org.hiringpipeline.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hiringpipeline.platform.consumer.EventConsumers;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Lists, shows, replays and discards the dead letters of this service. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {

	private static final int MOST = 1000;

	private final EventConsumers consumers;

	private final DeadLetterTopic topics;

	private final Resolutions resolutions;

	private final String group;

	DeadLettersEndpoint(EventConsumers consumers, DeadLetterTopic topics, Resolutions resolutions, String group) {
		this.consumers = consumers;
		this.topics = topics;
		this.resolutions = resolutions;
		this.group = group;
	}

	/**
	 * How many open dead letters there are, per topic this service reads; counted up to a
	 * limit.
	 */
	@ReadOperation
	public Map<String, Integer> count() {
		var counts = new TreeMap<String, Integer>();
		this.consumers.topics().forEach((topic) -> counts.put(topic, open(topic, MOST).size()));
		return counts;
	}

	/** The open dead letters of a topic, oldest first, without their values. */
	@ReadOperation
	public List<Summary> list(@Selector String topic, @Nullable Integer limit) {
		int most = (limit != null) ? limit : 100;
		if (most < 1 || most > MOST) {
			throw new InvalidEndpointRequestException("limit must be 1 to " + MOST, "limit out of range");
		}
		return open(known(topic), most).stream().map(Summary::of).toList();
	}

	/** One dead letter with its value. */
	@ReadOperation
	public @Nullable Detail inspect(@Selector String topic, @Selector String position) {
		return one(known(topic), position).stream().map(Detail::of).findFirst().orElse(null);
	}

	/**
	 * Deals with one dead letter, or with all open ones where the position is
	 * {@code all}.
	 * @param action {@code replay} hands it to this service's consumer again,
	 * {@code discard} closes it unhandled
	 */
	@WriteOperation
	public List<Outcome> resolve(SecurityContext security, @Selector String topic, @Selector String position,
			String action) {
		var operator = (security.getPrincipal() != null) ? security.getPrincipal().getName() : "unknown";
		var letters = "all".equals(position) ? open(known(topic), MOST) : one(known(topic), position);
		return switch (action) {
			case "replay" -> letters.stream().map((letter) -> replay(topic, letter, operator)).toList();
			case "discard" -> letters.stream().map((letter) -> discard(topic, letter, operator)).toList();
			default -> throw new InvalidEndpointRequestException("action must be replay or discard", "unknown action");
		};
	}

	private Outcome replay(String topic, DeadLetter letter, String operator) {
		try {
			this.consumers.find(topic).orElseThrow().accept(letter.message());
		}
		catch (RuntimeException ex) {
			return new Outcome(letter.position(), "failed", DeadLetterPublisher.reason(DeadLetterPublisher.root(ex)));
		}
		this.resolutions.add(deadLetterTopic(topic), letter.position(), "replayed", operator);
		return new Outcome(letter.position(), "replayed", null);
	}

	private Outcome discard(String topic, DeadLetter letter, String operator) {
		this.resolutions.add(deadLetterTopic(topic), letter.position(), "discarded", operator);
		return new Outcome(letter.position(), "discarded", null);
	}

	private List<DeadLetter> open(String topic, int limit) {
		var resolved = this.resolutions.of(deadLetterTopic(topic));
		return this.topics.read(deadLetterTopic(topic), limit, (letter) -> !resolved.contains(letter.position()));
	}

	private List<DeadLetter> one(String topic, String position) {
		return this.topics.read(deadLetterTopic(topic), 1, (letter) -> letter.position().equals(position));
	}

	private String deadLetterTopic(String topic) {
		return DeadLetterPublisher.name(topic, this.group);
	}

	private String known(String topic) {
		if (!this.consumers.topics().contains(topic)) {
			throw new InvalidEndpointRequestException("this service reads " + this.consumers.topics(), "unknown topic");
		}
		return topic;
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
			return new Summary(letter.position(), letter.key(), letter.headers().get("ce_type"),
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
			var bytes = letter.value();
			return new Detail(letter.position(), letter.key(), letter.headers(),
					(bytes != null) ? new String(bytes, StandardCharsets.UTF_8) : null);
		}

	}

	/**
	 * What became of a dead letter.
	 *
	 * @param position where it stands
	 * @param outcome {@code replayed}, {@code discarded}, or {@code failed}: then it
	 * stays open
	 * @param reason why it failed
	 */
	record Outcome(String position, String outcome, @Nullable String reason) {
	}

}
