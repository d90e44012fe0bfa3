package org.hiringpipeline.job;

import java.util.UUID;

import org.bson.Document;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;

/** One key never answers with what another body made, also when it is forgotten. */
@RunsOnEngines
class RepeatedRequestIT {

	private static final String KEYS = "idempotencyKeys";

	@Autowired
	Environment environment;

	@Autowired
	MongoOperations mongo;

	private final String key = UUID.randomUUID().toString();

	private static String candidate(String mailbox) {
		return "{\"name\": \"Ada\", \"email\": \"%s@candidates.example\"}".formatted(mailbox);
	}

	@Test
	void theKeyOfYesterdayMakesAnotherCandidateOfAnotherBody() {
		var recruiter = Api.as(this.environment, "recruiter", "payments");
		var mailbox = UUID.randomUUID().toString();
		var first = recruiter.create("/v1/candidates", candidate(mailbox), this.key);
		assertThat(recruiter.create("/v1/candidates", candidate("b" + mailbox), this.key).status()).isEqualTo(422);
		forget();
		var other = recruiter.create("/v1/candidates", candidate("b" + mailbox), this.key);
		assertThat(other.status()).isEqualTo(201);
		assertThat(other.text("/candidateId")).isNotEqualTo(first.text("/candidateId"));
		assertThat(recruiter.get("/v1/candidates/" + other.text("/candidateId")).text("/email"))
			.isEqualTo("b" + mailbox + "@candidates.example");
		forget();
		var again = recruiter.create("/v1/candidates", candidate(mailbox), this.key);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.text("/candidateId")).isEqualTo(first.text("/candidateId"));
	}

	@Test
	void whoHasLostTheTeamGetsNoPostingForTheKey() {
		var member = Api.as(this.environment, "recruiter", "payments");
		var terms = HiringRound.POSTING.formatted("payments");
		var drafted = member.create("/v1/postings", terms, this.key);
		assertThat(drafted.status()).isEqualTo(201);
		assertThat(member.create("/v1/postings", terms, this.key).text("/postingId"))
			.isEqualTo(drafted.text("/postingId"));
		this.mongo.getCollection("jobPostings")
			.updateOne(new Document("_id", id(drafted)), new Document("$set", new Document("terms.team", "others")));
		assertThat(member.create("/v1/postings", terms, this.key).status()).isEqualTo(404);
	}

	@Test
	void aPostingThatIsOpenAgainTakesTheApplicationThatItRefused() {
		var recruiter = Api.as(this.environment, "recruiter", "payments");
		var round = new HiringRound(recruiter, "payments");
		var posting = "/v1/postings/" + id(round.open());
		var candidate = recruiter.create("/v1/candidates", candidate(this.key)).text("/candidateId");
		var application = "{\"candidateId\": \"%s\"}".formatted(candidate);
		HiringRound.move(recruiter, recruiter.get(posting), posting, "{\"to\": \"paused\"}");
		assertThat(recruiter.create(posting + "/applications", application, this.key).status()).isEqualTo(409);
		HiringRound.move(recruiter, recruiter.get(posting), posting, "{\"to\": \"open\"}");
		assertThat(recruiter.create(posting + "/applications", application, this.key).status()).isEqualTo(201);
		assertThat(recruiter.create(posting + "/applications", application, this.key).status()).isEqualTo(201);
		assertThat(recruiter.create(posting + "/applications", application).status()).isEqualTo(200);
	}

	private void forget() {
		this.mongo.remove(new Query(), KEYS);
	}

}
