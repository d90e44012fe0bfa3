package org.hiringpipeline.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.hiringpipeline.assessment.bank.Bank;
import org.hiringpipeline.assessment.bank.ItemCard;
import org.hiringpipeline.assessment.bank.ItemRef;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.platform.Ids;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The bank over HTTP, and assessments that are tried again once it was mended. */
@ServiceTest
class BankIT {

	static final String ITEM = """
			{"skill": "%s", "level": "mid", "kind": "single-choice", "difficulty": 2, "expectedSeconds": 60,
			 "stem": "Which?", "options": [{"id": "a", "text": "This"}, {"id": "b", "text": "That"}],
			 "key": {"options": ["a"]}, "explanation": "It is this."}
			""";

	@Autowired
	Pipeline pipeline;

	@Autowired
	Bank bank;

	@Autowired
	Queries queries;

	@Test
	void keepsEveryVersionOfAnItem() {
		var marker = this.pipeline.as("marker");
		var key = UUID.randomUUID().toString();
		var created = marker.create("/v1/items", ITEM.formatted("baking"), key);
		assertThat(created.status()).isEqualTo(201);
		assertThat(marker.create("/v1/items", ITEM.formatted("baking"), key).text("/itemId"))
			.isEqualTo(created.text("/itemId"));
		var path = created.header("Location");
		var changed = marker.ifMatch(created).put(path, ITEM.formatted("baking").replace("Which?", "Which one?"));
		assertThat(changed.json().path("version").asInt()).isEqualTo(2);
		assertThat(marker.get(path + "/versions/1").text("/stem")).isEqualTo("Which?");
		assertThat(marker.get(path + "/versions/3").status()).isEqualTo(404);
		assertThat(marker.ifMatch(created).put(path, ITEM.formatted("baking")).status()).isEqualTo(412);
		assertThat(marker.ifMatch(changed).post(path + "/retire").text("/status")).isEqualTo("retired");
		var list = "/v1/items?skill=baking&kind=single-choice&level=mid&difficulty=2&status=";
		assertThat(marker.get(list + "active").json().path("items").size()).isZero();
		assertThat(marker.get(list + "retired").json().path("items").size()).isEqualTo(1);
		var retired = marker.get(path);
		assertThat(marker.ifMatch(retired).put(path, ITEM.formatted("baking")).status()).isEqualTo(409);
	}

	@Test
	void listsNoEarlierVersions() {
		var skill = "skill-" + UUID.randomUUID().toString().substring(0, 8);
		var marker = this.pipeline.as("marker");
		var created = marker.create("/v1/items", ITEM.formatted(skill));
		marker.ifMatch(created).put(created.header("Location"), ITEM.formatted(skill).replace("Which?", "Which one?"));
		this.queries.listen();
		assertThat(marker.get("/v1/items?skill=" + skill).text("/items/0/stem")).isEqualTo("Which one?");
		assertThat(this.queries.heard("items")).singleElement()
			.satisfies((item) -> assertThat(item.keySet()).contains("content").doesNotContain("earlier"));
	}

	@Test
	void readsNoMoreThanADrawCanUse() {
		var skill = "skill-" + UUID.randomUUID().toString().substring(0, 8);
		var marker = this.pipeline.as("marker");
		for (int i = 0; i < 210; i++) {
			marker.create("/v1/items", ITEM.formatted(skill));
		}
		var some = this.bank.cards(List.of(skill), List.of(Level.values()), 1);
		assertThat(some).hasSize(200)
			.doesNotHaveDuplicates()
			.isEqualTo(this.bank.cards(List.of(skill), List.of(Level.values()), 1));
		var all = new HashSet<ItemCard>();
		for (long seed = 0; seed < 20; seed++) {
			all.addAll(this.bank.cards(List.of(skill), List.of(Level.values()), seed));
		}
		assertThat(all).hasSize(210);
	}

	@Test
	void findsTheVersionThatWasDrawn() {
		var marker = this.pipeline.as("marker");
		var created = marker.create("/v1/items", ITEM.formatted("brewing"));
		marker.ifMatch(created)
			.put(created.header("Location"), ITEM.formatted("brewing").replace("Which?", "Which one?"));
		var first = new ItemRef(created.text("/itemId"), 1);
		var second = new ItemRef(created.text("/itemId"), 2);
		var contents = this.bank.contents(List.of(first, second));
		assertThat(contents).extractingByKey(first).extracting(ItemContent::stem).isEqualTo("Which?");
		assertThat(contents).extractingByKey(second).extracting(ItemContent::stem).isEqualTo("Which one?");
	}

	@Test
	void namesEveryFaultAtOnce() {
		var answer = this.pipeline.as("recruiter").create("/v1/items", """
				{"skill": "Baking!", "level": "mid", "kind": "numeric", "difficulty": 9, "expectedSeconds": 60,
				 "stem": " ", "options": [{"id": "a", "text": "This"}], "key": {"options": ["a"], "value": 1},
				 "marking": "net", "explanation": "It is this."}
				""");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.faults()).containsExactly("difficulty", "key.options", "key.tolerance", "marking", "options",
				"skill", "stem");
	}

	@Test
	void listsTheShippedItemsInPages() {
		var marker = this.pipeline.as("marker");
		int seen = 0;
		var cursor = "";
		do {
			var page = marker.get("/v1/items?skill=databases&limit=7" + cursor);
			seen += page.json().path("items").size();
			cursor = page.text("/next").isEmpty() ? "" : "&cursor=" + page.text("/next");
		}
		while (!cursor.isEmpty());
		assertThat(seen).isEqualTo(18);
		assertThat(marker.get("/v1/items?kind=essay").status()).isEqualTo(400);
		assertThat(this.pipeline.as("hiring-manager").get("/v1/items").status()).isEqualTo(403);
		assertThat(this.pipeline.candidate("x".repeat(43)).get("/v1/items").status()).isEqualTo(401);
	}

	@Test
	void assemblesOnceTheBankIsMended() {
		var skill = "skill-" + UUID.randomUUID().toString().substring(0, 8);
		var posting = this.pipeline.open("\"databases\"", "\"" + skill + "\"");
		var waiting = this.pipeline.apply(posting);
		var path = "/v1/assessments/" + Ids.derive("assessment", posting, "1");
		var recruiter = this.pipeline.as("recruiter", "payments");
		var lacking = recruiter.get(path);
		assertThat(lacking.text("/status")).isEqualTo("lacking");
		assertThat(recruiter.get("/v1/assessments?postingId=" + posting).json().path("items").size()).isEqualTo(1);
		assertThat(recruiter.ifMatch(lacking).post(path + "/reassemble").text("/status")).isEqualTo("lacking");
		for (int i = 0; i < 8; i++) {
			recruiter.create("/v1/items", ITEM.formatted(skill));
		}
		assertThat(this.pipeline.as("recruiter", "search").ifMatch(lacking).post(path + "/reassemble").status())
			.isEqualTo(404);
		var published = recruiter.ifMatch(lacking).post(path + "/reassemble");
		assertThat(published.text("/status")).isEqualTo("published");
		assertThat(recruiter.get("/v1/sittings/" + waiting).text("/status")).isEqualTo("invited");
		assertThat(recruiter.ifMatch(published).post(path + "/reassemble").status()).isEqualTo(409);
		assertThat(this.pipeline.as("recruiter", "search").get(path).status()).isEqualTo(404);
	}

}
