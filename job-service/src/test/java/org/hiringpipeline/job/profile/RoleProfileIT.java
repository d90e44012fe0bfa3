package org.hiringpipeline.job.profile;

import java.util.List;
import java.util.UUID;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.Api.Answer;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

@RunsOnEngines
class RoleProfileIT {

	private static final String PROFILE = """
			{"title": "%s", "family": "%s", "summary": "Second in the kitchen.", "duties": ["Cook"],
			 "qualifications": ["Has cooked"], "levels": [{"level": "mid", "summary": "Cooks alone.",
			 "skills": [{"skill": "cooking", "weight": 1, "proficiency": 4}]}]}
			""";

	private static final String PROFILES = "/v1/role-profiles";

	@Autowired
	Environment environment;

	Api recruiter;

	@BeforeEach
	void recruiter() {
		this.recruiter = Api.as(this.environment, "recruiter");
	}

	@Test
	void theBackEndEngineerIsThereFromTheStart() {
		var engineer = this.recruiter.get(PROFILES + "/back-end-engineer");
		assertThat(engineer.text("/family")).isEqualTo("Engineering");
		assertThat(engineer.text("/salary/asOf")).isEqualTo("2026-11-21");
		assertThat(engineer.json().path("levels")).hasSize(4);
		assertThat(found("?query=back-end%20eng")).contains("back-end-engineer");
		assertThat(found("?query=database")).contains("back-end-engineer");
		assertThat(found("?query=data%20ENGINEERING&family=Engineering")).contains("back-end-engineer");
		assertThat(found("?query=kitchen%20data")).isEmpty();
		assertThat(found("?query=.*")).isEmpty();
		assertThat(found("?family=Gastronomy")).doesNotContain("back-end-engineer");
	}

	@Test
	void aProfileIsAddedOnceReadAndChanged() {
		var key = UUID.randomUUID().toString();
		var added = this.recruiter.create(PROFILES, PROFILE.formatted("Sous Chef", "Food"), key);
		assertThat(added.status()).as(added.toString()).isEqualTo(201);
		assertThat(this.recruiter.create(PROFILES, PROFILE.formatted("Sous Chef", "Food"), key).text("/profileId"))
			.isEqualTo(added.text("/profileId"));
		assertThat(this.recruiter.create(PROFILES, PROFILE.formatted("Chef", "Food"), key).status()).isEqualTo(422);

		var path = PROFILES + "/" + added.text("/profileId");
		var changed = this.recruiter.ifMatch(added)
			.patch(path, "{\"growth\": {\"percent\": 3.5, \"source\": \"x\", \"asOf\": \"2026-01-01\"}}");
		assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
		assertThat(changed.text("/growth/percent")).isEqualTo("3.5");
		assertThat(changed.text("/title")).isEqualTo("Sous Chef");
		assertThat(this.recruiter.ifMatch(added).patch(path, "{\"family\": \"X\"}").status()).isEqualTo(412);
		assertThat(this.recruiter.ifMatch(changed).patch(path, "{\"growth\": null}").json().has("growth")).isFalse();
		var faulty = this.recruiter.ifMatch(this.recruiter.get(path))
			.patch(path, "{\"title\": null, \"levels\": [{\"level\": \"mid\", \"summary\": \"x\", \"skills\": []}]}");
		assertThat(faulty.status()).isEqualTo(422);
		assertThat(faulty.faults()).containsExactly("levels[0].skills", "title");
	}

	@Test
	void pagesFollowEachOtherByTitle() {
		var family = UUID.randomUUID().toString();
		for (var title : List.of("Cook", "Chef", "Baker", "Chef")) {
			this.recruiter.create(PROFILES, PROFILE.formatted(title, family));
		}
		var first = this.recruiter.get(PROFILES + "?limit=3&family=" + family);
		assertThat(titles(first)).containsExactly("Baker", "Chef", "Chef");
		var second = this.recruiter.get(PROFILES + "?limit=3&family=" + family + "&cursor=" + first.text("/next"));
		assertThat(titles(second)).containsExactly("Cook");
		assertThat(second.json().has("next")).isFalse();
		var byWord = this.recruiter.get(PROFILES + "?limit=1&query=che&family=" + family);
		var next = this.recruiter
			.get(PROFILES + "?limit=1&query=che&family=" + family + "&cursor=" + byWord.text("/next"));
		assertThat(titles(next)).containsExactly("Chef");
	}

	@Test
	void onlyRecruitersWrite() {
		var manager = Api.as(this.environment, "hiring-manager", "payments");
		assertThat(manager.get(PROFILES).status()).isEqualTo(200);
		assertThat(manager.create(PROFILES, PROFILE.formatted("A", "B")).status()).isEqualTo(403);
	}

	private List<String> found(String query) {
		return this.recruiter.get(PROFILES + query)
			.json()
			.path("items")
			.valueStream()
			.map((profile) -> profile.path("profileId").asString())
			.toList();
	}

	private static List<String> titles(Answer page) {
		return page.json().path("items").valueStream().map((profile) -> profile.path("title").asString()).toList();
	}

}
