package org.hiringpipeline.systemtests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.bson.Document;
import org.hiringpipeline.local.launch.Stack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What must hold whatever was killed in between, checked from outside over the topics,
 * the databases and the mailbox. Each check adds a sentence per violation.
 */
final class Invariants {

	private static final List<Source> SOURCES = List.of(new Source("job-service", "jobPostings", "hiring.job-postings"),
			new Source("job-service", "candidates", "hiring.candidates"),
			new Source("job-service", "applications", "hiring.applications"),
			new Source("assessment-service", "assessments", "hiring.assessments"),
			new Source("assessment-service", "sittings", "hiring.sittings"),
			new Source("scoring-service", "scores", "hiring.scores"),
			new Source("notification-service", "messages", "hiring.notifications"));

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<String> violations = new ArrayList<>();

	private final Map<String, List<Event>> events;

	private final Map<String, List<Document>> documents = new HashMap<>();

	private final List<JsonNode> mails;

	private Invariants(Stack stack, Databases databases, JsonNode mails) {
		var topics = new ArrayList<>(SOURCES.stream().map(Source::topic).toList());
		topics.add("hiring.submissions");
		topics.add("hiring.scoring-guides");
		this.events = Event.readAll(stack.url("kafka"), topics).stream().collect(Collectors.groupingBy(Event::topic));
		SOURCES.forEach((source) -> this.documents.put(source.collection(),
				databases.all(source.service(), source.collection())));
		this.documents.put("postings of assessment-service", databases.all("assessment-service", "postings"));
		this.documents.put("postings of notification-service", databases.all("notification-service", "postings"));
		this.documents.put("standings", databases.all("scoring-service", "standings"));
		this.documents.put("tallies", databases.all("scoring-service", "tallies"));
		this.mails = mails.path("items").valueStream().toList();
	}

	/**
	 * All violations.
	 * @param acknowledged ids of the applications whose creation was acknowledged to a
	 * client
	 * @param handedIn ids of the sittings whose end was acknowledged to a client
	 */
	static List<String> violations(Stack stack, JsonNode mails, Set<String> acknowledged, Set<String> handedIn) {
		try (var databases = new Databases(stack)) {
			var check = new Invariants(stack, databases, mails);
			SOURCES.forEach(check::everyChangeIsToldOnceAndInOrder);
			check.everyAcknowledgedCommandIsTold(acknowledged, handedIn);
			check.everySittingIsScoredOnce();
			check.applicationsAreAFoldOfSittingsAndScores();
			check.postingsAreAFoldOfTheirSource();
			check.theRankingIsAFoldOfTheScores();
			check.noMoreMailsPerCauseThanPromised();
			return check.violations;
		}
	}

	/** A list of mails as the mailbox answers it. */
	static JsonNode mails(String body) {
		return JSON.readTree(body);
	}

	private void everyChangeIsToldOnceAndInOrder(Source source) {
		var byKey = told(source.topic()).stream().collect(Collectors.groupingBy(Event::key));
		for (var document : this.documents.getOrDefault(source.collection(), List.of())) {
			var id = String.valueOf(document.get("_id"));
			long count = (document.get("sequence") instanceof Number sequence) ? sequence.longValue() : 0;
			var told = byKey.getOrDefault(id, List.of());
			var firsts = told.stream().map(Event::sequence).distinct().toList();
			expect(firsts.equals(LongStream.rangeClosed(1, count).boxed().toList()),
					"%s %s was changed %d times, told as %s".formatted(source.collection(), id, count, firsts));
			told.stream().collect(Collectors.groupingBy(Event::sequence)).forEach((sequence, repeats) -> {
				long ids = repeats.stream().map(Event::id).distinct().count();
				expect(ids == 1, "%s %s told change %d as %d different events".formatted(source.collection(), id,
						sequence, ids));
			});
			expect(!document.containsKey("outboxSince"),
					"%s %s still has events to publish".formatted(source.collection(), id));
		}
		var known = ids(source.collection());
		byKey.keySet()
			.stream()
			.filter((key) -> !known.contains(key))
			.forEach((key) -> expect(false, "%s tells of %s, which is not stored".formatted(source.topic(), key)));
	}

	private void everyAcknowledgedCommandIsTold(Set<String> applications, Set<String> sittings) {
		var submitted = keys("hiring.applications", "application.submitted");
		applications.forEach((id) -> expect(submitted.contains(id), "application " + id + " was never told"));
		var received = keys("hiring.submissions", "submission.received");
		sittings.forEach((id) -> expect(received.contains(id), "the answers of sitting " + id + " were never told"));
	}

	private void everySittingIsScoredOnce() {
		var handedIn = keys("hiring.submissions", "submission.received");
		var calculated = told("hiring.scores").stream()
			.filter((event) -> event.type().contains("score.calculated"))
			.collect(Collectors.groupingBy(Event::key,
					Collectors.mapping(Event::id, Collectors.collectingAndThen(Collectors.toSet(), Set::size))));
		handedIn.forEach((id) -> expect(calculated.getOrDefault(id, 0) == 1,
				"sitting %s was scored %d times".formatted(id, calculated.getOrDefault(id, 0))));
		calculated.keySet()
			.forEach((id) -> expect(handedIn.contains(id), "sitting " + id + " was scored but not handed in"));
	}

	private void applicationsAreAFoldOfSittingsAndScores() {
		var scores = last("hiring.scores");
		var movedByPeople = told("hiring.applications").stream()
			.filter((event) -> event.data().path("changedBy").asString("").equals("person")
					|| event.type().contains("application.withdrawn"))
			.map(Event::key)
			.collect(Collectors.toSet());
		var byApplication = new HashMap<String, Event>();
		scores.values().forEach((event) -> byApplication.put(event.data().path("applicationId").asString(), event));
		for (var application : this.documents.getOrDefault("applications", List.of())) {
			var id = String.valueOf(application.get("_id"));
			var expected = byApplication.get(id);
			var stage = application.getString("stage").toLowerCase(Locale.ROOT);
			boolean assessed = !Set.of("applied", "invited").contains(stage);
			expect((expected != null) == assessed || movedByPeople.contains(id),
					"application %s is %s and %s".formatted(id, stage, (expected != null) ? "scored" : "not scored"));
			expect(expected == null || application.get("score") instanceof Document,
					"application %s does not carry its score".formatted(id));
			if (expected != null && application.get("score") instanceof Document score) {
				expect(number(score.get("score")) == expected.data().path("score").asDouble(),
						"application %s has score %s, told was %s".formatted(id, score.get("score"),
								expected.data().path("score")));
			}
		}
	}

	private void postingsAreAFoldOfTheirSource() {
		last("hiring.job-postings")
			.forEach((id, event) -> List.of("postings of assessment-service", "postings of notification-service")
				.forEach((copies) -> {
					var copy = this.documents.getOrDefault(copies, List.of())
						.stream()
						.filter((document) -> id.equals(document.get("_id")))
						.findFirst();
					expect(copy.isPresent(), "posting %s is missing among the %s".formatted(id, copies));
					copy.filter((document) -> document.containsKey("status"))
						.ifPresent((document) -> expect(
								document.getString("status").equalsIgnoreCase(event.data().path("status").asString()),
								"posting %s is %s among the %s, told was %s".formatted(id, document.get("status"),
										copies, event.data().path("status"))));
				}));
	}

	private void theRankingIsAFoldOfTheScores() {
		var withdrawn = keys("hiring.applications", "application.withdrawn");
		var told = last("hiring.scores").values()
			.stream()
			.filter((event) -> !withdrawn.contains(event.data().path("applicationId").asString()))
			.collect(
					Collectors.groupingBy((event) -> event.data().path("postingId").asString(), Collectors.counting()));
		var counted = new HashMap<String, Long>();
		for (var tally : this.documents.getOrDefault("tallies", List.of())) {
			long sum = (tally.get("counts") instanceof Document counts)
					? counts.values().stream().mapToLong((count) -> (long) number(count)).sum() : 0;
			counted.merge(tally.getString("postingId"), sum, Long::sum);
		}
		told.forEach((posting, count) -> expect(counted.getOrDefault(posting, 0L).equals(count),
				"posting %s has %d scores and %d counted ones".formatted(posting, count,
						counted.getOrDefault(posting, 0L))));
	}

	/**
	 * One mail, and one more for a hand-over whose outcome nobody knows; every copy
	 * counts, whatever a mailbox makes of it.
	 */
	private void noMoreMailsPerCauseThanPromised() {
		var unknown = new HashMap<String, Integer>();
		for (var message : this.documents.getOrDefault("messages", List.of())) {
			unknown.put(String.valueOf(message.get("_id")),
					(message.get("progress") instanceof Document progress) ? progress.getInteger("unknown", 0) : 0);
		}
		unknown.forEach(
				(id, count) -> expect(count <= 2, "message %s was handed over in vain %d times".formatted(id, count)));
		this.mails.stream()
			.collect(Collectors.groupingBy(
					(mail) -> mail.path("messageId").asString() + " to " + mail.path("to").asString(),
					Collectors.summingInt((mail) -> mail.path("copies").asInt())))
			.forEach((mail, copies) -> {
				int promised = 1 + unknown.getOrDefault(mail.substring(1, Math.max(1, mail.indexOf('@'))), 0);
				expect(copies >= 1 && copies <= Math.min(promised, 2),
						"mail %s came %d times, promised was %d".formatted(mail, copies, promised));
			});
		var sent = told("hiring.notifications").stream()
			.filter((event) -> event.type().contains("notification.sent"))
			.collect(Collectors.groupingBy(
					(event) -> event.data().path("kind").asString() + " for "
							+ event.data().path("sittingId").asString(),
					Collectors.mapping(Event::key, Collectors.toCollection(HashSet::new))));
		sent.forEach((cause, messages) -> expect(messages.size() == 1,
				"%s was sent as %d messages".formatted(cause, messages.size())));
	}

	private List<Event> told(String topic) {
		return this.events.getOrDefault(topic, List.of());
	}

	private Set<String> keys(String topic, String type) {
		return told(topic).stream()
			.filter((event) -> event.type().contains(type))
			.map(Event::key)
			.collect(Collectors.toSet());
	}

	private Map<String, Event> last(String topic) {
		return told(topic).stream()
			.collect(Collectors.toMap(Event::key, (event) -> event, (a, b) -> (b.sequence() > a.sequence()) ? b : a));
	}

	private Set<String> ids(String collection) {
		return this.documents.getOrDefault(collection, List.of())
			.stream()
			.map((document) -> String.valueOf(document.get("_id")))
			.collect(Collectors.toSet());
	}

	private static double number(@Nullable Object value) {
		return Double.parseDouble(String.valueOf(value));
	}

	private void expect(boolean holds, String otherwise) {
		if (!holds) {
			this.violations.add(otherwise);
		}
	}

	/**
	 * Where aggregates live and where their changes are told.
	 *
	 * @param service the owner
	 * @param collection its collection
	 * @param topic its topic
	 */
	private record Source(String service, String collection, String topic) {
	}

}
