package org.hiringpipeline.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.hiringpipeline.job.Commands.Find;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;

/**
 * For whatever a list is asked, one index has what it filters by, and behind that the
 * order; a later page begins at its place in it.
 */
@RunsOnEngines
@Import(Commands.class)
class IndexesIT {

	private static final List<String> COLLECTIONS = List.of("jobPostings", "applications", "roleProfiles", "candidates",
			"stageTallies");

	@Autowired
	Environment environment;

	@Autowired
	Commands commands;

	@Autowired
	MongoOperations mongo;

	Api recruiter;

	@BeforeEach
	void recruiter() {
		this.recruiter = Api.as(this.environment, "recruiter", "payments");
	}

	@Test
	void everyListHasAnIndexThatServesFilterAndOrder() {
		var round = new HiringRound(this.recruiter, "payments");
		round.draft();
		round.draft();
		round.open();
		var posting = id(round.open());
		for (int i = 0; i < 2; i++) {
			round.apply(posting);
			addProfile("Cook");
		}
		this.commands.clear();
		for (var caller : List.of(this.recruiter, Api.as(this.environment, "operator"))) {
			List.of("", "&status=open", "&team=payments", "&team=payments&status=open")
				.forEach((by) -> readTwoPages(caller, "/v1/postings?limit=1" + by));
		}
		for (var by : List.of("", "&stage=applied")) {
			readTwoPages(this.recruiter, "/v1/postings/" + posting + "/applications?limit=1" + by);
		}
		for (var by : List.of("", "&family=Food", "&query=coo", "&query=coo%20food", "&family=Food&query=cooking-w",
				"&query=experimen")) {
			readTwoPages(this.recruiter, "/v1/role-profiles?limit=1" + by);
		}
		this.recruiter.create("/v1/candidates", "{\"name\": \"A\", \"email\": \"a@example.org\"}");
		this.recruiter.create("/v1/candidates", "{\"name\": \"B\", \"email\": \"A@example.org\"}");
		this.recruiter.get("/v1/postings/" + posting + "/stages");
		for (var collection : COLLECTIONS) {
			var finds = this.commands.finds(collection);
			assertThat(finds).as(collection).isNotEmpty();
			var indexes = indexes(collection);
			assertThat(finds).allSatisfy((find) -> assertThat(serves(indexes, find))
				.as("%s: one of %s for %s in the order %s", collection, indexes, find.filter(), find.sort())
				.isTrue());
			assertThat(finds).filteredOn((find) -> find.filter().toString().contains("$or"))
				.allSatisfy(
						(find) -> assertThat(ranges(find.filter())).as("%s", find).contains(find.sort().getFirstKey()));
		}
	}

	private void addProfile(String title) {
		var added = this.recruiter.create("/v1/role-profiles", """
				{"title": "%s", "family": "Food", "summary": "Cooks.", "duties": ["Cook"],
				 "qualifications": ["Has cooked"], "levels": [{"level": "mid", "summary": "Cooks alone.", "skills":
				 [{"skill": "experimental-cooking-with-%s", "weight": 1, "proficiency": 4}]}]}
				""".formatted(title, UUID.randomUUID()));
		assertThat(added.status()).as(added.toString()).isEqualTo(201);
	}

	private static void readTwoPages(Api caller, String path) {
		var first = caller.get(path);
		assertThat(first.status()).as(path).isEqualTo(200);
		var second = caller.get(path + "&cursor=" + first.text("/next"));
		assertThat(second.json().path("items")).as(path).hasSize(1);
	}

	private List<BsonDocument> indexes(String collection) {
		List<BsonDocument> keys = new ArrayList<>();
		this.mongo.getCollection(collection)
			.listIndexes()
			.forEach((index) -> keys.add(index.get("key", Document.class).toBsonDocument()));
		return keys;
	}

	/**
	 * First the fields that are equal, in any order, then those of the order, in theirs.
	 */
	private static boolean serves(List<BsonDocument> indexes, Find find) {
		var equal = equal(find.filter());
		var order = List.copyOf(find.sort().entrySet());
		return indexes.stream().map((index) -> List.copyOf(index.entrySet())).anyMatch((index) -> {
			if (index.size() < equal.size() + order.size()) {
				return false;
			}
			var head = new HashSet<String>();
			index.subList(0, equal.size()).forEach((field) -> head.add(field.getKey()));
			var range = equal.isEmpty() && order.isEmpty() && ranges(find.filter()).contains(index.getFirst().getKey());
			return head.equals(equal) && index.subList(equal.size(), equal.size() + order.size()).equals(order)
					&& (range || !equal.isEmpty() || !order.isEmpty());
		});
	}

	private static Set<String> equal(BsonDocument filter) {
		var fields = new HashSet<String>();
		all(filter).forEach((condition) -> condition.forEach((field, value) -> {
			if (!field.startsWith("$") && !value.isRegularExpression() && (!isOperator(value)
					|| value.asDocument().containsKey("$in") || value.asDocument().containsKey("$eq"))) {
				fields.add(field);
			}
		}));
		return fields;
	}

	private static Set<String> ranges(BsonDocument filter) {
		var fields = new HashSet<String>();
		all(filter).forEach((condition) -> condition.forEach((field, value) -> {
			if (isOperator(value) && value.asDocument().getFirstKey().matches("\\$[gl]te?")) {
				fields.add(field);
			}
		}));
		return fields;
	}

	private static boolean isOperator(BsonValue value) {
		return value.isDocument() && !value.asDocument().isEmpty() && value.asDocument().getFirstKey().startsWith("$");
	}

	/** A filter and what is joined to it by "and". */
	private static List<BsonDocument> all(BsonDocument filter) {
		List<BsonDocument> found = new ArrayList<>(List.of(filter));
		if (filter.containsKey("$and")) {
			filter.getArray("$and").forEach((part) -> found.addAll(all(part.asDocument())));
		}
		return found;
	}

}
