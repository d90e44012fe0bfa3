package org.hiringpipeline.job;

import java.util.List;
import java.util.UUID;

import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;
import static org.hiringpipeline.job.HiringRound.move;

/**
 * During an update an instance of this version lists and shows what one of the next has
 * written, constants that are not known here among it.
 */
@RunsOnEngines
class WrittenByNewerIT {

	@Autowired
	Environment environment;

	@Autowired
	MongoOperations mongo;

	String team;

	Api recruiter;

	HiringRound round;

	@BeforeEach
	void recruiter() {
		this.team = "team-" + UUID.randomUUID();
		this.recruiter = Api.as(this.environment, "recruiter", this.team);
		this.round = new HiringRound(this.recruiter, this.team);
	}

	@Test
	void applicationsAreShownAtAStageThatIsNotKnownHere() {
		var posting = id(this.round.open());
		var known = id(this.round.apply(posting));
		var other = id(this.round.apply(posting));
		set("applications", other, "stage", "TRIAL_DAY");
		set("applications", other, "history.0.changedBy", "AGENCY");
		assertThat(texts("/v1/postings/" + posting + "/applications", "stage")).containsExactly("applied", "trial-day");
		var path = "/v1/applications/" + other;
		var shown = this.recruiter.get(path);
		assertThat(shown.text("/stage")).isEqualTo("trial-day");
		assertThat(shown.json().path("allowedTransitions")).isEmpty();
		assertThat(shown.text("/history/0/changedBy")).isEqualTo("agency");
		assertThat(Api.as(this.environment, "service").get(path + "/contact").text("/stage")).isEqualTo("trial-day");
		assertThat(move(this.recruiter, shown, path, "{\"to\": \"shortlisted\"}").status()).isEqualTo(503);
		assertThat(this.recruiter.get("/v1/applications/" + known).text("/stage")).isEqualTo("applied");
	}

	@Test
	void postingsAreShownWithWhatIsNotKnownHere() {
		var known = id(this.round.open());
		var other = id(this.round.open());
		var application = id(this.round.apply(other));
		set("jobPostings", other, "status", "ON_HOLD");
		set("jobPostings", other, "terms.employmentType", "SEASONAL");
		set("jobPostings", other, "terms.level", "PRINCIPAL");
		set("jobPostings", other, "terms.payRange.per", "SHIFT");
		set("jobPostings", other, "history.0.to", "ON_HOLD");
		assertThat(texts("/v1/postings?team=" + this.team, "status")).containsExactly("on-hold", "open");
		var path = "/v1/postings/" + other;
		var shown = this.recruiter.get(path);
		assertThat(shown.text("/employmentType")).isEqualTo("seasonal");
		assertThat(shown.text("/level")).isEqualTo("principal");
		assertThat(shown.text("/payRange/per")).isEqualTo("shift");
		assertThat(shown.text("/history/0/to")).isEqualTo("on-hold");
		assertThat(shown.json().path("allowedTransitions")).isEmpty();
		assertThat(this.recruiter.with("Accept", "application/ld+json").get(path).text("/employmentType"))
			.isEqualTo("OTHER");
		assertThat(this.recruiter.with("Accept", "text/markdown").get(path).body()).contains("Level: principal",
				"Employment: seasonal", "per shift");
		assertThat(texts(path + "/applications", "applicationId")).containsExactly(application);
		assertThat(this.recruiter.get(path + "/stages").text("/total")).isEqualTo("1");
		assertThat(Api.as(this.environment, "service").get(path + "/hiring-team").text("/status")).isEqualTo("on-hold");
		assertThat(move(this.recruiter, shown, path, "{\"to\": \"paused\"}").status()).isEqualTo(503);
		assertThat(this.recruiter.get("/v1/postings/" + known).text("/status")).isEqualTo("open");
	}

	@Test
	void profilesAreShownWithALevelThatIsNotKnownHere() {
		var title = "Cook " + UUID.randomUUID();
		var profile = this.recruiter.create("/v1/role-profiles", HiringRound.PROFILE.formatted(title))
			.text("/profileId");
		set("roleProfiles", profile, "content.levels.0.level", "PRINCIPAL");
		var listed = this.recruiter.get("/v1/role-profiles?family=Food&query=" + title.replace(" ", "%20"));
		assertThat(listed.text("/items/0/levels/0/level")).isEqualTo("principal");
		assertThat(this.recruiter.get("/v1/role-profiles/" + profile).text("/levels/0/level")).isEqualTo("principal");
	}

	private void set(String collection, String id, String field, String constant) {
		assertThat(this.mongo.<UpdateResult>execute(collection,
				(documents) -> documents.updateOne(new Document("_id", id),
						new Document("$set", new Document(field, constant)))))
			.extracting(UpdateResult::getModifiedCount)
			.isEqualTo(1L);
	}

	private List<String> texts(String path, String field) {
		var answer = this.recruiter.get(path);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		return answer.json().path("items").valueStream().map((JsonNode item) -> item.path(field).asString()).toList();
	}

}
