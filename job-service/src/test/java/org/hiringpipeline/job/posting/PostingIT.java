package org.hiringpipeline.job.posting;

import java.util.UUID;

import org.hiringpipeline.job.HiringRound;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;
import static org.hiringpipeline.job.HiringRound.move;

@RunsOnEngines
class PostingIT {

	private static final String POSTINGS = "/v1/postings";

	@Autowired
	Environment environment;

	Api recruiter;

	HiringRound round;

	@BeforeEach
	void recruiter() {
		this.recruiter = Api.as(this.environment, "recruiter", "payments");
		this.round = new HiringRound(this.recruiter, "payments");
	}

	@Test
	void aDraftTakesItsSkillsFromTheProfileAndTheRestFromDefaults() {
		var draft = this.round.draft();
		assertThat(draft.header("Location")).isEqualTo(POSTINGS + "/" + id(draft));
		assertThat(draft.etag()).isEqualTo("\"1\"");
		assertThat(draft.json().path("skills")).hasSize(9);
		assertThat(draft.text("/skills/8/inAssessment")).isEqualTo("false");
		assertThat(draft.text("/assessment/timeBudgetMinutes")).isEqualTo("40");
		assertThat(draft.text("/assessment/timeLimitSeconds")).isEqualTo("2400");
		assertThat(draft.text("/status")).isEqualTo("draft");
	}

	@Test
	void allFaultsAreNamedAtOnce() {
		var faulty = this.recruiter.create(POSTINGS, """
				{"profileId": "", "level": "mid", "employmentType": "salaried",
				 "location": {"country": "Germany", "remote": true}, "advanceThreshold": 60.55,
				 "payRange": {"currency": "EUR", "minimum": 5, "maximum": 4, "per": "year"}, "team": "payments",
				 "hiringTeam": [{"name": "x", "email": "a@b@c"}], "assessment": {"timeBudgetMinutes": 0}}
				""");
		assertThat(faulty.status()).as(faulty.toString()).isEqualTo(422);
		assertThat(faulty.faults()).containsExactlyInAnyOrder("profileId", "location.country", "advanceThreshold",
				"payRange.maximum", "hiringTeam[0].email", "assessment.timeBudgetMinutes");
		var unfit = this.recruiter.create(POSTINGS,
				HiringRound.POSTING.formatted("treasury").replace("back-end-engineer", "nobody"));
		assertThat(unfit.faults()).containsExactly("team", "profileId");
	}

	@Test
	void onlyADraftChangesAndOpeningSaysWhatIsMissing() {
		var draft = this.round.draft();
		var path = POSTINGS + "/" + id(draft);
		var bare = this.recruiter.ifMatch(draft)
			.patch(path, "{\"hiringTeam\": null, \"location\": {\"city\": null}, \"level\": \"senior\"}");
		assertThat(bare.status()).as(bare.toString()).isEqualTo(200);
		assertThat(bare.text("/skills/7/weight")).isEqualTo("0.14");
		var refused = move(this.recruiter, bare, path, "{\"to\": \"open\"}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.faults()).containsExactly("hiringTeam", "location.city");

		var whole = this.recruiter.ifMatch(bare)
			.patch(path, "{\"location\": {\"remote\": true}, \"hiringTeam\": "
					+ "[{\"name\": \"Grace\", \"email\": \"grace@example.org\"}]}");
		var open = move(this.recruiter, whole, path, "{\"to\": \"open\"}");
		assertThat(open.status()).as(open.toString()).isEqualTo(200);
		assertThat(this.recruiter.ifMatch(open).patch(path, "{\"advanceThreshold\": 1}").status()).isEqualTo(409);
		var back = move(this.recruiter, open, path, "{\"to\": \"open\"}");
		assertThat(back.status()).isEqualTo(409);
		assertThat(back.text("/current/status")).isEqualTo("open");
		assertThat(move(this.recruiter, open, path, "{\"to\": \"draft\"}").status()).isEqualTo(422);
	}

	@Test
	void aChangeNeedsTheVersionItIsBasedOn() {
		var open = this.round.open();
		var path = POSTINGS + "/" + id(open);
		assertThat(move(this.recruiter, open, path, "{\"to\": \"paused\"}").status()).isEqualTo(200);
		assertThat(move(this.recruiter, open, path, "{\"to\": \"closed\"}").status()).isEqualTo(412);
		var without = this.recruiter.post(path + "/transitions", "{\"to\": \"closed\"}");
		assertThat(without.status()).isEqualTo(428);
	}

	@Test
	void otherTeamsPostingsAreNotThere() {
		var draft = this.round.draft();
		var path = POSTINGS + "/" + id(draft);
		var stranger = Api.as(this.environment, "recruiter", "treasury");
		assertThat(stranger.get(path).status()).isEqualTo(404);
		assertThat(stranger.with("Accept", "text/html").get(path).status()).isEqualTo(404);
		assertThat(move(stranger, draft, path, "{\"to\": \"open\"}").status()).isEqualTo(404);
		assertThat(stranger.ifMatch(draft).patch(path, "{}").status()).isEqualTo(404);
		assertThat(stranger.get(path + "/applications").status()).isEqualTo(404);
		assertThat(stranger.get(path + "/stages").status()).isEqualTo(404);
		assertThat(stranger.get(POSTINGS + "?team=payments").json().path("items")).isEmpty();
		assertThat(stranger.get(POSTINGS).body()).doesNotContain(id(draft));
		assertThat(Api.as(this.environment, "operator").get(path).status()).isEqualTo(200);
		assertThat(Api.as(this.environment, "marker", "payments").get(path).status()).isEqualTo(403);
		assertThat(this.recruiter.get(path + "/hiring-team").status()).isEqualTo(403);
		var team = Api.as(this.environment, "service").get(path + "/hiring-team");
		assertThat(team.text("/members/0/email")).isEqualTo("grace@example.org");
	}

	@Test
	void theNewestComeFirstPageByPage() {
		var team = "team-" + UUID.randomUUID();
		var member = Api.as(this.environment, "hiring-manager", team);
		var hiring = new HiringRound(member, team);
		var oldest = hiring.draft();
		var opened = hiring.open();
		var newest = hiring.draft();
		var first = member.get(POSTINGS + "?limit=2");
		assertThat(first.text("/items/0/postingId")).isEqualTo(id(newest));
		assertThat(first.text("/items/1/postingId")).isEqualTo(id(opened));
		var second = member.get(POSTINGS + "?limit=2&cursor=" + first.text("/next"));
		assertThat(second.text("/items/0/postingId")).isEqualTo(id(oldest));
		assertThat(second.json().path("items")).hasSize(1);
		var open = member.get(POSTINGS + "?status=open&team=" + team);
		assertThat(open.json().path("items")).hasSize(1);
		assertThat(member.get(POSTINGS + "?status=nowhere").status()).isEqualTo(400);
	}

	@Test
	void itIsShownAsTheCallerLikesIt() {
		var path = POSTINGS + "/" + id(this.round.open());
		assertThat(this.recruiter.get(path).header("Content-Type")).isEqualTo("application/json");
		var markdown = this.recruiter.with("Accept", "text/markdown").get(path);
		assertThat(markdown.header("Content-Type")).isEqualTo("text/markdown;charset=UTF-8");
		assertThat(markdown.body()).startsWith("# Back-End Engineer\n");
		assertThat(this.recruiter.with("Accept", "text/html").get(path).body()).contains("<h1>Back-End Engineer</h1>");
		assertThat(this.recruiter.with("Accept", "application/ld+json").get(path).text("/@type"))
			.isEqualTo("JobPosting");
		assertThat(this.recruiter.with("Accept", "application/pdf").get(path).status()).isEqualTo(406);
	}

}
