package org.hiringpipeline.platform.aggregate;

import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTests {

	@Test
	void whatIsStoredOtherwiseButWasNotChangedIsLeftAlone() {
		var stored = new Document("count", 1).append("bytes", new Binary(new byte[] { 1 })).append("newer", "x");
		var read = new Document("count", 1L).append("bytes", new byte[] { 1 }).append("filledIn", "default");
		var next = new Document("count", 1L).append("bytes", new byte[] { 1 }).append("filledIn", "default");
		assertThat(Difference.between(stored, read, next)).isEqualTo(new Difference(new Document(), new Document()));
	}

	@Test
	void aNestedFieldIsWrittenByItsPath() {
		var stored = Document.parse("{a: {b: {c: 1, newer: 2}, gone: 3, newer: 4}}");
		var was = Document.parse("{a: {b: {c: 1}, gone: 3}}");
		var next = Document.parse("{a: {b: {c: 5}}}");
		var difference = Difference.between(stored, was, next);
		assertThat(difference.set()).isEqualTo(new Document("a.b.c", 5));
		assertThat(difference.unset()).containsOnlyKeys("a.gone");
	}

	@Test
	void whatThisVersionReadAsNothingIsWrittenWhole() {
		var difference = Difference.between(Document.parse("{a: 'of a newer kind'}"), new Document(),
				Document.parse("{a: {b: 1}}"));
		assertThat(difference.set()).isEqualTo(Document.parse("{a: {b: 1}}"));
	}

	@Test
	void aDocumentThatTurnsIntoAnotherTypeKeepsNothing() {
		var difference = Difference.between(Document.parse("{a: {_class: 'one', b: 1, newer: 1}}"),
				Document.parse("{a: {_class: 'one', b: 1}}"), Document.parse("{a: {_class: 'other', b: 1}}"));
		assertThat(difference.set()).isEqualTo(Document.parse("{a: {_class: 'other', b: 1}}"));
	}

	@Test
	void keysThatCannotBePartOfAPathAreWrittenWithTheirMap() {
		for (var key : List.of("a.b", "$set", "")) {
			var stored = new Document("map", new Document("plain", Document.parse("{v: 1, newer: 2}")).append(key, 1));
			var was = new Document("map", new Document("plain", Document.parse("{v: 1}")).append(key, 1));
			var next = new Document("map", new Document("plain", Document.parse("{v: 3}")).append(key, 4));
			assertThat(Difference.between(stored, was, next).set()).isEqualTo(
					new Document("map", new Document("plain", Document.parse("{v: 3, newer: 2}")).append(key, 4)));
		}
	}

	@Test
	void elementsThatKeepTheirPlacesAreWrittenOneByOne() {
		var difference = lists("[{id: 1, v: 1, newer: 1}, {id: 2, v: 2, newer: 2}]", "[{id: 1, v: 1}, {id: 2, v: 2}]",
				"[{id: 1, v: 1}, {id: 2, v: 9}, {id: 3, v: 3}]");
		assertThat(difference.set())
			.isEqualTo(new Document(Map.of("list.1.v", 9, "list.2", Document.parse("{id: 3, v: 3}"))));
	}

	@Test
	void elementsThatMoveTakeWithThemWhatIsNotMapped() {
		assertThat(list("[{id: 1, v: 1, newer: 1}, {id: 2, v: 2, newer: 2}, {id: 3, v: 3, newer: 3}]",
				"[{id: 1, v: 1}, {id: 2, v: 2}, {id: 3, v: 3}]", "[{id: 3, v: 3}, {id: 2, v: 9}, {id: 4, v: 1}]"))
			.isEqualTo(array("[{id: 3, v: 3, newer: 3}, {id: 2, v: 9, newer: 2}, {id: 4, v: 1}]"));
	}

	@Test
	void anotherNameInTheSamePlaceIsAnotherElement() {
		assertThat(list("[{_id: 1, v: 1, newer: 1}]", "[{_id: 1, v: 1}]", "[{_id: 2, v: 1}]"))
			.isEqualTo(array("[{_id: 2, v: 1}]"));
		assertThat(list("[{skill: 'java', on: true, newer: 1}]", "[{skill: 'java', on: true}]",
				"[{skill: 'sql', on: true}]"))
			.isEqualTo(array("[{skill: 'sql', on: true}]"));
	}

	@Test
	void aHistoryThatForgetsItsOldestKeepsTheOthersWhole() {
		assertThat(list("[{at: 1, newer: 1}, {at: 2, newer: 2}]", "[{at: 1}, {at: 2}]", "[{at: 2}, {at: 3}]"))
			.isEqualTo(array("[{at: 2, newer: 2}, {at: 3}]"));
	}

	@Test
	void elementsThatThisVersionCannotReadStay() {
		assertThat(list("['NEWER', 'A', 'NEWEST', 'B']", "['A', 'B']", "['B', 'C']"))
			.isEqualTo(array("['NEWER', 'B', 'C', 'NEWEST']"));
		assertThat(lists("['A', 'NEWER']", "['A']", "['A']").set()).isEmpty();
	}

	@Test
	void anEmptiedListIsEmptyAndAMissingOneIsRemoved() {
		assertThat(list("[1]", "[1]", "[]")).isEqualTo(List.of());
		assertThat(
				Difference.between(Document.parse("{list: []}"), Document.parse("{list: []}"), new Document()).unset())
			.containsOnlyKeys("list");
		assertThat(Difference.between(new Document(), new Document(), Document.parse("{list: []}")).set())
			.isEqualTo(Document.parse("{list: []}"));
	}

	@Test
	void aSetThatIsReadInAnotherOrderFindsItsElements() {
		assertThat(list("[{k: 1, v: 1, newer: 1}, {k: 2, v: 2, newer: 2}]", "[{k: 2, v: 2}, {k: 1, v: 1}]",
				"[{k: 2, v: 2}, {k: 1, v: 7}]"))
			.isEqualTo(array("[{k: 2, v: 2, newer: 2}, {k: 1, v: 7, newer: 1}]"));
	}

	private static @Nullable Object list(String stored, String was, String next) {
		return lists(stored, was, next).set().get("list");
	}

	private static Difference lists(String stored, String was, String next) {
		return Difference.between(new Document("list", array(stored)), new Document("list", array(was)),
				new Document("list", array(next)));
	}

	private static List<?> array(String json) {
		return Document.parse("{list: " + json + "}").getList("list", Object.class);
	}

}
