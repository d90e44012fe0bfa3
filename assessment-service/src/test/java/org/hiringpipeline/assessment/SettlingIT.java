package org.hiringpipeline.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The sittings of cancelled postings follow, also where an event could not do it. */
@ServiceTest
class SettlingIT {

	/** As many as an instance of the previous version looks at. */
	private static final int MANY = 200;

	@Autowired
	Pipeline pipeline;

	@Autowired
	MongoOperations mongo;

	private final List<String> broken = new ArrayList<>();

	@AfterEach
	void clear() {
		var ids = Criteria.where("_id").in(this.broken);
		this.mongo.remove(Query.query(ids), "postings");
		this.mongo.remove(Query.query(ids), "sittings");
	}

	@Test
	void whatFailsKeepsNoOtherFromBeingSettled() {
		for (int i = 0; i < MANY; i++) {
			var id = UUID.randomUUID().toString();
			this.broken.add(id);
			this.mongo.insert(new Document("_id", id).append("postingId", id)
				.append("status", "INVITED")
				.append("version", "none"), "sittings");
			cancelledByThePreviousVersion(id);
		}
		var posting = this.pipeline.open();
		var sitting = this.pipeline.apply(posting);
		cancelledByThePreviousVersion(posting);
		await().untilAsserted(() -> assertThat(status(sitting)).isEqualTo("cancelled"));
		await().untilAsserted(() -> assertThat(posting(posting)).doesNotContainKeys("unsettled", "settleAt"));
		assertThat(posting(this.broken.getFirst())).containsEntry("unsettled", true).containsKey("settleAt");
	}

	@Test
	void thePreviousVersionSeesWhatThisOneLeaves() {
		var id = UUID.randomUUID().toString();
		this.broken.add(id);
		this.mongo.insert(
				new Document("_id", id).append("postingId", id).append("status", "INVITED").append("version", "none"),
				"sittings");
		this.pipeline.posting(id, "cancelled", "cancelled", 5);
		assertThat(posting(id)).containsEntry("unsettled", true);
	}

	@Test
	void thePreviousVersionMaySettleIt() {
		var id = UUID.randomUUID().toString();
		this.broken.add(id);
		this.mongo.insert(new Document("_id", id).append("status", "CANCELLED")
			.append("team", "payments")
			.append("title", "Back-End Engineer")
			.append("settleAt", Date.from(Instant.EPOCH)), "postings");
		await().untilAsserted(() -> assertThat(posting(id)).doesNotContainKey("settleAt"));
	}

	private void cancelledByThePreviousVersion(String id) {
		this.mongo.upsert(Query.query(Criteria.where("_id").is(id)),
				new Update().set("status", "CANCELLED")
					.set("team", "payments")
					.set("title", "Back-End Engineer")
					.set("sequence", 9L)
					.set("unsettled", true),
				"postings");
	}

	private String status(String sitting) {
		return this.pipeline.as("operator").get("/v1/sittings/" + sitting).text("/status");
	}

	private Document posting(String id) {
		return Objects.requireNonNull(this.mongo.findById(id, Document.class, "postings"));
	}

}
