package org.hiringpipeline.job.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hiringpipeline.job.HiringRound;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.Api.Answer;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;
import static org.hiringpipeline.job.HiringRound.move;

@RunsOnEngines
class ApplicationIT {

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
	void whoAppliesTwiceHasOneApplication() {
		var posting = id(this.round.open());
		var candidate = this.round.candidate();
		var first = this.round.apply(posting, candidate);
		var second = this.round.apply(posting, candidate);
		assertThat(first.status()).isEqualTo(201);
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.json()).isEqualTo(first.json());
		assertThat(this.round.apply(id(this.round.open()), candidate).status()).isEqualTo(201);
		assertThat(this.recruiter.get("/v1/postings/" + posting + "/stages").text("/total")).isEqualTo("1");
	}

	@Test
	void oneAppliesForOpenPostingsOnly() {
		var draft = this.round.draft();
		var refused = this.round.apply(id(draft));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("/current/status")).isEqualTo("draft");
		assertThat(this.round.apply(id(this.round.open()), "nobody").faults()).containsExactly("candidateId");
		assertThat(this.round.apply("nothing", this.round.candidate()).status()).isEqualTo(404);
	}

	@Test
	void anAddressIsRegisteredOnceHoweverItIsSpelt() {
		var candidate = this.recruiter.get("/v1/candidates/" + this.round.candidate());
		var again = this.recruiter.create("/v1/candidates", """
				{"name": "Someone", "email": "%s"}""".formatted(candidate.text("/email").toUpperCase(Locale.ROOT)));
		assertThat(again.status()).as(again.toString()).isEqualTo(409);
		assertThat(again.text("/current/candidateId")).isEqualTo(id(candidate));
		assertThat(Api.as(this.environment, "service").get("/v1/candidates/" + id(candidate)).status()).isEqualTo(403);
	}

	@Test
	void peopleDecideStepByStepWithAReasonWhereItMatters() {
		var application = this.round.apply(id(this.round.open()));
		var path = "/v1/applications/" + id(application);
		assertThat(move(this.recruiter, application, path, "{\"to\": \"rejected\"}").faults())
			.containsExactly("reason");
		assertThat(move(this.recruiter, application, path, "{\"to\": \"hired\"}").status()).isEqualTo(409);
		assertThat(move(this.recruiter, application, path, "{\"to\": \"assessed\"}").status()).isEqualTo(409);
		var manager = Api.as(this.environment, "hiring-manager", "payments");
		var rejected = move(manager, application, path, "{\"to\": \"rejected\", \"reason\": \"no work permit\"}");
		assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
		assertThat(rejected.text("/history/1/actor")).isEqualTo("hiring-manager-of-payments");
		assertThat(rejected.text("/history/1/reason")).isEqualTo("no work permit");
		var over = move(manager, rejected, path, "{\"to\": \"shortlisted\"}");
		assertThat(over.status()).isEqualTo(409);
		assertThat(over.text("/current/stage")).isEqualTo("rejected");
		assertThat(move(manager, application, path, "{\"to\": \"shortlisted\"}").status()).isEqualTo(412);
	}

	@Test
	void applicationsAreListedAndCountedByStage() {
		var posting = id(this.round.open());
		var ids = new ArrayList<String>();
		for (int i = 0; i < 5; i++) {
			ids.add(id(this.round.apply(posting)));
		}
		var last = this.recruiter.get("/v1/applications/" + ids.getLast());
		move(this.recruiter, last, "/v1/applications/" + ids.getLast(), "{\"to\": \"shortlisted\"}");

		var path = "/v1/postings/" + posting + "/applications";
		var seen = new ArrayList<String>();
		var cursor = "";
		do {
			var page = this.recruiter.get(path + "?limit=2" + cursor);
			seen.addAll(ids(page));
			cursor = page.json().has("next") ? "&cursor=" + page.text("/next") : "";
		}
		while (!cursor.isEmpty());
		assertThat(seen).containsExactlyElementsOf(ids);
		assertThat(ids(this.recruiter.get(path + "?stage=shortlisted"))).containsExactly(ids.getLast());
		assertThat(ids(this.recruiter.get(path + "?stage=applied&limit=2")))
			.containsExactlyElementsOf(ids.subList(0, 2));
		var counts = this.recruiter.get("/v1/postings/" + posting + "/stages");
		assertThat(counts.text("/stages/applied")).isEqualTo("4");
		assertThat(counts.text("/stages/shortlisted")).isEqualTo("1");
		assertThat(counts.text("/stages/hired")).isEqualTo("0");
		assertThat(counts.text("/total")).isEqualTo("5");
	}

	@Test
	void otherTeamsApplicationsAreNotThereAndContactsAreForServices() {
		var application = this.round.apply(id(this.round.open()));
		var path = "/v1/applications/" + id(application);
		var stranger = Api.as(this.environment, "recruiter", "treasury");
		assertThat(stranger.get(path).status()).isEqualTo(404);
		assertThat(move(stranger, application, path, "{\"to\": \"shortlisted\"}").status()).isEqualTo(404);
		assertThat(this.recruiter.get(path + "/contact").status()).isEqualTo(403);
		var contact = Api.as(this.environment, "service").get(path + "/contact");
		assertThat(contact.status()).as(contact.toString()).isEqualTo(200);
		assertThat(contact.text("/name")).isEqualTo("Ada Lovelace");
		assertThat(contact.text("/timeZone")).isEqualTo("Europe/London");
		assertThat(contact.text("/postingTitle")).isEqualTo("Back-End Engineer");
		assertThat(contact.text("/stage")).isEqualTo("applied");
	}

	private static List<String> ids(Answer page) {
		return page.json().path("items").valueStream().map((item) -> item.path("applicationId").asString()).toList();
	}

}
