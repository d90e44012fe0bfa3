package org.hiringpipeline.job;

import java.util.UUID;
import java.util.stream.Stream;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.Api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The steps that tests take before they come to their point. */
public final class HiringRound {

	/** A complete draft of a posting by the team that is filled in. */
	public static final String POSTING = """
			{"profileId": "back-end-engineer", "level": "mid", "employmentType": "salaried",
			 "location": {"country": "DE", "city": "Hamburg", "remote": false},
			 "payRange": {"currency": "EUR", "minimum": 65000, "maximum": 82000, "per": "year"},
			 "team": "%s", "hiringTeam": [{"name": "Grace Hopper", "email": "grace@example.org"}]}
			""";

	/** A complete role profile with the title that is filled in. */
	public static final String PROFILE = """
			{"title": "%s", "family": "Food", "summary": "Second in the kitchen.", "duties": ["Cook"],
			 "qualifications": ["Has cooked"], "levels": [{"level": "mid", "summary": "Cooks alone.",
			 "skills": [{"skill": "cooking", "weight": 1, "proficiency": 4}]}]}
			""";

	private final Api recruiter;

	private final String team;

	public HiringRound(Api recruiter, String team) {
		this.recruiter = recruiter;
		this.team = team;
	}

	/** A new draft. */
	public Answer draft() {
		var draft = this.recruiter.create("/v1/postings", POSTING.formatted(this.team));
		assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
		return draft;
	}

	/** A new posting that takes applications. */
	public Answer open() {
		var draft = draft();
		var open = move(this.recruiter, draft, "/v1/postings/" + id(draft), "{\"to\": \"open\"}");
		assertThat(open.status()).as(open.toString()).isEqualTo(200);
		return open;
	}

	/** A new candidate's id. */
	public String candidate() {
		var candidate = this.recruiter.create("/v1/candidates", """
				{"name": "Ada Lovelace", "email": "ada-%s@example.org", "locale": "en-GB", "timeZone": "Europe/London"}
				""".formatted(UUID.randomUUID()));
		assertThat(candidate.status()).as(candidate.toString()).isEqualTo(201);
		return id(candidate);
	}

	/** A new application for a posting. */
	public Answer apply(String postingId) {
		return apply(postingId, candidate());
	}

	/** An application of that candidate. */
	public Answer apply(String postingId, String candidateId) {
		return this.recruiter.create("/v1/postings/" + postingId + "/applications",
				"{\"candidateId\": \"%s\"}".formatted(candidateId));
	}

	/** A step of the posting or application at that path, which was read before. */
	public static Answer move(Api caller, Answer before, String path, String json) {
		return caller.ifMatch(before).post(path + "/transitions", json);
	}

	/** The id that an answer has of its own: an application also names its posting. */
	public static String id(Answer answer) {
		return Stream.of("/applicationId", "/postingId", "/candidateId")
			.map(answer::text)
			.filter((id) -> !id.isEmpty())
			.findFirst()
			.orElseThrow();
	}

}
