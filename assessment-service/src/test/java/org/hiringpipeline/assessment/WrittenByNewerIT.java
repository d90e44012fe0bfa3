package org.hiringpipeline.assessment;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.testing.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * During an update an instance of this version lists and shows what one of the next has
 * written, constants that are not known here among it.
 */
@ServiceTest
class WrittenByNewerIT {

	@Autowired
	Pipeline pipeline;

	@Autowired
	MongoOperations mongo;

	@Test
	void sittingsAreShownInAStatusThatIsNotKnownHere() {
		var posting = this.pipeline.open();
		var known = this.pipeline.apply(posting);
		var other = this.pipeline.apply(posting);
		set("sittings", other, "status", "PUT_OFF");
		var recruiter = this.pipeline.as("recruiter", "payments");
		assertThat(texts(recruiter, "/v1/sittings?postingId=" + posting, "status")).containsExactlyInAnyOrder("invited",
				"put-off");
		var shown = recruiter.get("/v1/sittings/" + other);
		assertThat(shown.text("/status")).isEqualTo("put-off");
		assertThat(recruiter.ifMatch(shown).post("/v1/sittings/" + other + "/cancel").status()).isEqualTo(503);
		assertThat(recruiter.get("/v1/sittings/" + known).text("/status")).isEqualTo("invited");
	}

	@Test
	void assessmentsAreShownWithWhatIsNotKnownHere() {
		var posting = this.pipeline.open();
		var assessment = Ids.derive("assessment", posting, "1");
		set("assessments", assessment, "items.0.kind", "ESSAY");
		var recruiter = this.pipeline.as("recruiter", "payments");
		var shown = recruiter.get("/v1/assessments?postingId=" + posting);
		assertThat(shown.text("/items/0/items/0/kind")).isEqualTo("essay");
		set("assessments", assessment, "status", "WITHDRAWN");
		assertThat(texts(recruiter, "/v1/assessments?postingId=" + posting, "status")).containsExactly("withdrawn");
		assertThat(recruiter.get("/v1/assessments/" + assessment).text("/status")).isEqualTo("withdrawn");
	}

	@Test
	void itemsAreShownWithWhatIsNotKnownHere() {
		var skill = "skill-" + UUID.randomUUID().toString().substring(0, 8);
		var marker = this.pipeline.as("marker");
		var known = marker.create("/v1/items", BankIT.ITEM.formatted(skill)).text("/itemId");
		var other = marker.create("/v1/items", BankIT.ITEM.formatted(skill)).text("/itemId");
		set("items", other, "content.kind", "FREE_TEXT");
		set("items", other, "content.level", "PRINCIPAL");
		assertThat(texts(marker, "/v1/items?skill=" + skill, "kind")).containsExactlyInAnyOrder("single-choice",
				"free-text");
		assertThat(marker.get("/v1/items/" + other).text("/level")).isEqualTo("principal");
		assertThat(marker.get("/v1/items/" + other + "/versions/1").text("/kind")).isEqualTo("free-text");
		assertThat(marker.get("/v1/items/" + known).text("/kind")).isEqualTo("single-choice");
	}

	@Test
	void whatBelongsToAPostingIsShownInWhateverStatusThatIs() {
		var posting = this.pipeline.open();
		var sitting = this.pipeline.apply(posting);
		set("postings", posting, "status", "ARCHIVED");
		var recruiter = this.pipeline.as("recruiter", "payments");
		assertThat(texts(recruiter, "/v1/sittings?postingId=" + posting, "sittingId")).containsExactly(sitting);
		assertThat(recruiter.get("/v1/assessments?postingId=" + posting).status()).isEqualTo(200);
	}

	private void set(String collection, String id, String field, String constant) {
		var result = Objects.requireNonNull(this.mongo.execute(collection, (documents) -> documents
			.updateOne(new Document("_id", id), new Document("$set", new Document(field, constant)))));
		assertThat(result.getModifiedCount()).isEqualTo(1);
	}

	private static List<String> texts(Api caller, String path, String field) {
		var answer = caller.get(path);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		return answer.json().path("items").valueStream().map((JsonNode item) -> item.path(field).asString()).toList();
	}

}
