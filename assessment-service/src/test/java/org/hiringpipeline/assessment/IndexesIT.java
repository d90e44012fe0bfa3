package org.hiringpipeline.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.bson.Document;
import org.hiringpipeline.assessment.Queries.Shape;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every query of the service has an index that serves its filter and its order. What
 * other tests have asked before is looked at as well.
 */
@ServiceTest
class IndexesIT {

	private static final List<String> CONDITIONS = List.of("skill=databases", "level=mid", "kind=single-choice",
			"difficulty=2", "status=active");

	@Autowired
	Pipeline pipeline;

	@Autowired
	Queries queries;

	@Autowired
	MongoOperations mongo;

	@Test
	void serveEveryListOfItems() {
		var marker = this.pipeline.as("marker");
		var next = marker.get("/v1/items?limit=1").text("/next");
		for (int conditions = 0; conditions < 32; conditions++) {
			var path = new StringBuilder("/v1/items?limit=5");
			for (int i = 0; i < CONDITIONS.size(); i++) {
				if ((conditions >> i & 1) == 1) {
					path.append('&').append(CONDITIONS.get(i));
				}
			}
			assertThat(marker.get(path.toString()).status()).isEqualTo(200);
			assertThat(marker.get(path + "&cursor=" + next).status()).isEqualTo(200);
		}
		assertThat(this.queries.on("items")).hasSizeGreaterThan(60);
		everyQueryIsServed("items");
	}

	@Test
	void serveWhatBecomesOfAPosting() {
		var posting = UUID.randomUUID().toString();
		this.pipeline.apply(posting);
		this.pipeline.posting(posting, "opened", "open", 3);
		var sitting = this.pipeline.apply(posting);
		this.pipeline.candidate(this.pipeline.link(sitting)).post("/v1/sitting/start");
		var recruiter = this.pipeline.as("recruiter", "payments");
		for (var path : List.of("/v1/sittings?postingId=", "/v1/sittings?status=started&postingId=",
				"/v1/assessments?postingId=")) {
			var next = recruiter.get("/v1/sittings?limit=1&postingId=" + posting).text("/next");
			assertThat(recruiter.get(path + posting).status()).isEqualTo(200);
			assertThat(recruiter.get(path + posting + "&cursor=" + next).status()).isEqualTo(200);
		}
		this.pipeline.posting(posting, "cancelled", "cancelled", 4);
		for (var collection : List.of("sittings", "assessments")) {
			await().until(() -> this.queries.on(collection)
				.stream()
				.anyMatch((shape) -> shape.command().equalsIgnoreCase("findAndModify") && !shape.isById()));
		}
		List.of("sittings", "assessments", "postings").forEach(this::everyQueryIsServed);
	}

	private void everyQueryIsServed(String collection) {
		var indexes = new ArrayList<List<String>>();
		this.mongo.execute(collection, (documents) -> {
			documents.listIndexes().forEach((index) -> indexes.add(keys(index)));
			return indexes;
		});
		assertThat(this.queries.on(collection)).isNotEmpty()
			.filteredOn((shape) -> !shape.isById() && !isOfTheChassis(shape))
			.allSatisfy((shape) -> assertThat(indexes).anyMatch(shape::isServedBy));
	}

	private static boolean isOfTheChassis(Shape shape) {
		return Stream.concat(shape.equal().stream(), shape.ranged().stream())
			.anyMatch((field) -> field.startsWith("outbox"));
	}

	private static List<String> keys(Document index) {
		return List.copyOf(index.get("key", Document.class).keySet());
	}

}
