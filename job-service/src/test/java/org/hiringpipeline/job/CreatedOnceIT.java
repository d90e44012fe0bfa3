package org.hiringpipeline.job;

import java.util.UUID;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;

/**
 * A key that is forgotten, after a day or a failure, and used again: with the same body
 * it is the same document, with another one it is never what the first has made.
 */
@RunsOnEngines
class CreatedOnceIT {

	@Autowired
	Environment environment;

	@Autowired
	MongoOperations mongo;

	Api recruiter;

	HiringRound round;

	@BeforeEach
	void recruiter() {
		this.recruiter = Api.as(this.environment, "recruiter", "payments");
		this.round = new HiringRound(this.recruiter, "payments");
	}

	@ParameterizedTest
	@CsvSource({ "/v1/role-profiles", "/v1/postings", "/v1/candidates", "/v1/postings/{open}/applications" })
	void theSameKeyNeverAnswersWithWhatAnotherBodyMade(String template) {
		var path = template.replace("{open}", id(this.round.open()));
		var key = UUID.randomUUID().toString();
		var one = body(path);
		var first = this.recruiter.create(path, one, key);
		assertThat(first.status()).as(first.toString()).isEqualTo(201);
		forget();
		var again = this.recruiter.create(path, one, key);
		assertThat(again.status()).as(again.toString()).isBetween(200, 201);
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		forget();
		var other = this.recruiter.create(path, body(path), key);
		assertThat(other.status()).as(other.toString()).isEqualTo(201);
		assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
	}

	/** Each time another one. */
	private String body(String path) {
		var different = UUID.randomUUID().toString();
		return switch (path) {
			case "/v1/role-profiles" -> HiringRound.PROFILE.formatted(different);
			case "/v1/postings" -> HiringRound.POSTING.formatted("payments").replace("Hamburg", different);
			case "/v1/candidates" -> "{\"name\": \"Ada\", \"email\": \"%s@example.org\"}".formatted(different);
			default -> "{\"candidateId\": \"%s\"}".formatted(this.round.candidate());
		};
	}

	private void forget() {
		this.mongo.remove(new Query(), "idempotencyKeys");
	}

}
