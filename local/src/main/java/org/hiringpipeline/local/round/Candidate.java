package org.hiringpipeline.local.round;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.hiringpipeline.local.round.Http.Answer;
import org.hiringpipeline.local.round.SampleCandidate.Habit;
import tools.jackson.databind.JsonNode;

/**
 * A candidate at work: waits for the invitation, follows its link, starts, answers, hands
 * in.
 */
final class Candidate {

	private static final Pattern LINK = Pattern.compile("(https?://[^\\s\"'<>]+)/sit#([A-Za-z0-9_-]+)");

	private final SampleCandidate who;

	private final Duration patience;

	private final UnaryOperator<String> urls;

	private final Knowledge knowledge;

	private final Random random;

	/** A new connection, as after losing one. */
	private Http http;

	private int sequence;

	Candidate(SampleCandidate who, RoundPlan plan, UnaryOperator<String> urls, Knowledge knowledge) {
		this.who = who;
		this.patience = plan.patience();
		this.urls = urls;
		this.knowledge = knowledge;
		this.random = new Random(plan.seed() * 31 + who.number());
		this.http = new Http(plan.patience());
	}

	/**
	 * Goes through the sitting; returns once it is handed in, by hand or by the clock.
	 */
	void sit() throws InterruptedException {
		var invitation = invitation();
		var sitting = new Sitting(invitation.base(), Map.of("Sitting-Token", invitation.token()));
		read(sitting);
		if (!this.who.habit().handsIn()) {
			return;
		}
		var started = expect(this.http.send("POST", sitting.url("/start"), sitting.token(), Map.of()), "start");
		var questions = started.path("questions");
		int answered = switch (this.who.habit()) {
			case RUNS_OUT_OF_TIME -> (questions.size() * 2) / 3;
			case DROPS_CONNECTION -> questions.size() / 2;
			default -> questions.size();
		};
		answer(sitting, questions, 0, answered);
		if (this.who.habit() == Habit.DROPS_CONNECTION) {
			resume(sitting, answered);
		}
		if (this.who.habit() == Habit.RUNS_OUT_OF_TIME) {
			Watch.until("the end of a sitting by the clock", this.patience, () -> Optional.of(read(sitting))
				.filter((state) -> "expired".equals(state.path("status").asString())));
			return;
		}
		expect(this.http.send("POST", sitting.url("/submit"), sitting.token(), Map.of()), "submit");
	}

	private Invitation invitation() throws InterruptedException {
		var mailbox = this.urls.apply("mailbox");
		return Watch.until("the invitation of candidate " + this.who.number(), this.patience, () -> {
			for (var mail : this.http.get(mailbox + "/api/mails?to=" + this.who.email(), Map.of())
				.body()
				.path("items")) {
				if ("invitation".equals(mail.path("kind").asString())) {
					var text = this.http.get(mailbox + "/api/mails/" + mail.path("id").asString(), Map.of()).body();
					var link = LINK.matcher(text.path("text").asString(""));
					if (link.find()) {
						return Optional.of(new Invitation(link.group(1), link.group(2)));
					}
				}
			}
			return Optional.empty();
		});
	}

	private void answer(Sitting sitting, JsonNode questions, int from, int to) throws InterruptedException {
		for (int i = from; i < to; i++) {
			var question = questions.get(i);
			var answer = new HashMap<>(this.knowledge.answer(question, this.who.ability(), this.random));
			answer.put("sequence", ++this.sequence);
			expect(this.http.send("PUT", sitting.url("/answers/" + question.path("itemId").asString()), sitting.token(),
					answer), "answer");
		}
	}

	private void resume(Sitting sitting, int answered) throws InterruptedException {
		this.http = new Http(this.patience);
		var state = read(sitting);
		if (state.path("answers").size() != answered) {
			throw new RoundFailure("candidate %d had saved %d answers and found %d".formatted(this.who.number(),
					answered, state.path("answers").size()));
		}
		answer(sitting, state.path("questions"), answered, state.path("questions").size());
	}

	private JsonNode read(Sitting sitting) throws InterruptedException {
		return expect(this.http.get(sitting.url(""), sitting.token()), "sitting");
	}

	private JsonNode expect(Answer answer, String what) {
		if (!answer.ok()) {
			throw new RoundFailure("%s of candidate %d answered %d: %s".formatted(what, this.who.number(),
					answer.status(), answer.body()));
		}
		return answer.body();
	}

	private record Invitation(String base, String token) {
	}

	private record Sitting(String base, Map<String, String> token) {

		String url(String path) {
			return this.base + "/v1/sitting" + path;
		}

	}

}
