package org.hiringpipeline.local.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

import org.hiringpipeline.local.round.Progress.Step;
import org.hiringpipeline.local.round.SampleCandidate.Habit;
import tools.jackson.databind.JsonNode;

/** Plays a hiring round from the role profile to the last mail. */
final class HiringRound {

	private static final String JOB = "job-service";

	private static final String ASSESSMENT = "assessment-service";

	private static final String SCORING = "scoring-service";

	private final RoundPlan plan;

	private final Http http;

	private final Portal portal;

	private final UnaryOperator<String> urls;

	private final Progress progress;

	private final Pace pace;

	private final Instant begun = Instant.now();

	private final Map<String, SampleCandidate> applicants = new ConcurrentHashMap<>();

	private final ConcurrentLinkedQueue<Long> millisToScore = new ConcurrentLinkedQueue<>();

	HiringRound(RoundPlan plan, UnaryOperator<String> urls, UnaryOperator<String> tokens, Progress progress,
			Pace pace) {
		this.plan = plan;
		this.urls = urls;
		this.http = new Http(plan.patience());
		this.portal = new Portal(this.http, urls, tokens);
		this.progress = progress;
		this.pace = pace;
	}

	RoundResult play() throws InterruptedException {
		var postingId = openPosting();
		var assessment = assessment(postingId);
		apply(postingId);
		var sittings = sittings(postingId);
		sit(assessment, sittings);
		int handedIn = (int) this.applicants.values().stream().filter((who) -> who.habit().handsIn()).count();
		var ranking = ranking(postingId, handedIn);
		var stages = stages(postingId, handedIn);
		var mails = mails(handedIn);
		return new RoundResult(postingId, this.plan.candidates(), handedIn, ranking, Map.copyOf(this.applicants),
				stages, mails, List.copyOf(this.millisToScore), correlation(ranking));
	}

	private String openPosting() throws InterruptedException {
		var profile = this.portal.read(JOB, "/v1/role-profiles/back-end-engineer");
		this.progress.tell("role profile: %s, %d duties, %d levels".formatted(profile.path("title").asString(),
				profile.path("duties").size(), profile.path("levels").size()));
		var posting = this.portal.create(JOB, "/v1/postings", PostingRequest.of(this.plan)).body();
		var id = posting.path("postingId").asString();
		this.portal.move(JOB, "/v1/postings/" + id, Map.of("to", "open"));
		this.progress.tell("job posting %s is open".formatted(id));
		return id;
	}

	private JsonNode assessment(String postingId) throws InterruptedException {
		// Until assessment-service has heard of the posting, it knows of none.
		var published = Watch.until("the assessment", this.plan.patience(),
				() -> this.portal.look(ASSESSMENT, "/v1/assessments?postingId=" + postingId)
					.body()
					.path("items")
					.valueStream()
					.filter((assessment) -> "published".equals(assessment.path("status").asString()))
					.findFirst());
		var assessment = this.portal.read(ASSESSMENT, "/v1/assessments/" + published.path("assessmentId").asString());
		this.progress.tell("assessment: %d questions for %d skills, time limit here %d s (so that nobody waits)"
			.formatted(assessment.path("items").size(), assessment.path("skills").size(),
					this.plan.timeLimit().toSeconds()));
		return assessment;
	}

	private void apply(String postingId) throws InterruptedException {
		for (var candidate : SampleCandidates.of(this.plan, postingId.substring(0, 8))) {
			this.pace.awaitTurn();
			var registered = this.portal.create(JOB, "/v1/candidates", Map.of("name", candidate.name(), "email",
					candidate.email(), "locale", candidate.locale(), "timeZone", candidate.timeZone()));
			var body = Map.of("candidateId", registered.body().path("candidateId").asString());
			var path = "/v1/postings/" + postingId + "/applications";
			var id = this.portal.create(JOB, path, body).body().path("applicationId").asString();
			if (candidate.habit() == Habit.APPLIES_TWICE) {
				var again = this.portal.create(JOB, path, body).body().path("applicationId").asString();
				if (!again.equals(id)) {
					throw new RoundFailure("applying twice made two applications");
				}
			}
			this.applicants.put(id, candidate);
			this.progress.reached(candidate, Step.APPLIED);
		}
		this.progress.tell("%d candidates have applied".formatted(this.applicants.size()));
	}

	/** The sitting of each application. */
	private Map<String, String> sittings(String postingId) throws InterruptedException {
		return Watch.until("a sitting for each application", this.plan.patience(), () -> {
			var sittings = new LinkedHashMap<String, String>();
			pages(ASSESSMENT, "/v1/sittings?postingId=" + postingId).forEach((sitting) -> sittings
				.put(sitting.path("applicationId").asString(), sitting.path("sittingId").asString()));
			return Optional.of(sittings).filter((all) -> all.size() == this.plan.candidates());
		});
	}

	private void sit(JsonNode assessment, Map<String, String> sittings) throws InterruptedException {
		var knowledge = Knowledge.of(this.portal, assessment);
		try (var threads = Executors.newFixedThreadPool(this.plan.atOnce(),
				Thread.ofPlatform().name("candidate-", 1).factory())) {
			var running = new ArrayList<Future<?>>();
			var order = this.applicants.entrySet()
				.stream()
				.sorted((a, b) -> Integer.compare(a.getValue().number(), b.getValue().number()))
				.toList();
			for (var applicant : order) {
				var sittingId = sittings.get(applicant.getKey());
				running.add(threads.submit(() -> {
					sit(applicant.getValue(), String.valueOf(sittingId), knowledge);
					return null;
				}));
			}
			for (var candidate : running) {
				candidate.get();
			}
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RoundFailure failure) ? failure
					: new RoundFailure("a candidate stopped: " + ex.getCause());
		}
	}

	private void sit(SampleCandidate who, String sittingId, Knowledge knowledge) throws InterruptedException {
		this.pace.awaitTurn();
		this.progress.reached(who, Step.STARTED);
		new Candidate(who, this.plan, this.urls, knowledge).sit();
		if (!who.habit().handsIn()) {
			return;
		}
		var handedIn = Instant.now();
		this.progress.reached(who, Step.HANDED_IN);
		Watch.until("the score of candidate " + who.number(), this.plan.patience(),
				() -> Optional.of(this.portal.look(SCORING, "/v1/scores/" + sittingId))
					.filter((answer) -> answer.ok() && answer.body().path("score").isNumber()));
		if (who.habit() != Habit.RUNS_OUT_OF_TIME) {
			this.millisToScore.add(Duration.between(handedIn, Instant.now()).toMillis());
		}
		this.progress.reached(who, Step.SCORED);
	}

	private List<JsonNode> ranking(String postingId, int expected) throws InterruptedException {
		return Watch.until("the whole ranking", this.plan.patience(),
				() -> Optional.of(pages(SCORING, "/v1/postings/" + postingId + "/ranking?limit=100"))
					.filter((rows) -> rows.size() == expected));
	}

	private Map<String, Integer> stages(String postingId, int handedIn) throws InterruptedException {
		return Watch.until("the applications to move on", this.plan.patience(), () -> {
			var stages = new TreeMap<String, Integer>();
			this.portal.read(JOB, "/v1/postings/" + postingId + "/stages")
				.path("stages")
				.properties()
				.forEach((stage) -> {
					if (stage.getValue().asInt() > 0) {
						stages.put(stage.getKey(), stage.getValue().asInt());
					}
				});
			int moved = stages.getOrDefault("assessed", 0) + stages.getOrDefault("shortlisted", 0);
			return Optional.of(stages).filter((all) -> moved == handedIn);
		});
	}

	/** Mails per kind since the round began, to its candidates and its hiring team. */
	private Map<String, Integer> mails(int handedIn) throws InterruptedException {
		int expected = this.plan.candidates() + 2 * handedIn;
		var addresses = new HashSet<String>(List.of(PostingRequest.HIRING_TEAM));
		this.applicants.values().forEach((who) -> addresses.add(who.email()));
		var list = this.urls.apply("mailbox") + "/api/mails?since=" + this.begun;
		return Watch.until("all mails", this.plan.patience(), () -> {
			var kinds = new TreeMap<String, Integer>();
			for (var mail : this.http.get(list, Map.of()).body().path("items")) {
				if (addresses.contains(mail.path("to").asString())) {
					kinds.merge(mail.path("kind").asString(), 1, Integer::sum);
				}
			}
			int total = kinds.values().stream().mapToInt(Integer::intValue).sum();
			return Optional.of(kinds).filter((all) -> total >= expected);
		});
	}

	private double correlation(List<JsonNode> ranking) {
		var abilities = new ArrayList<Double>();
		var scores = new ArrayList<Double>();
		for (var row : ranking) {
			var who = this.applicants.get(row.path("applicationId").asString());
			if (who != null && who.habit() != Habit.RUNS_OUT_OF_TIME) {
				abilities.add(who.ability());
				scores.add(row.path("score").asDouble());
			}
		}
		return RankCorrelation.of(abilities, scores);
	}

	/** All pages of a list. */
	private List<JsonNode> pages(String service, String path) throws InterruptedException {
		var all = new ArrayList<JsonNode>();
		var next = path;
		while (true) {
			var page = this.portal.read(service, next);
			page.path("items").forEach(all::add);
			if (!page.path("next").isString()) {
				return all;
			}
			next = path + "&cursor=" + page.path("next").asString();
		}
	}

}
