package org.hiringpipeline.scoring.guide;

import java.math.BigDecimal;
import java.util.List;

import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.scoring.guide.PublishedGuide.PublishedItem;
import org.hiringpipeline.scoring.guide.PublishedGuide.PublishedSkill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublishedGuideTests {

	private static final Key CHOICE = new Key(List.of("a"), null, null, null, null);

	@Test
	void isNetWhereNoMarkingIsNamed() {
		var guide = guide(item("i1", "x", "multiple-choice", CHOICE, null)).toGuide(7);
		assertThat(guide.sequence()).isEqualTo(7);
		assertThat(guide.items()).singleElement().extracting(Item::marking).isEqualTo(Marking.NET);
	}

	@Test
	void refusesWhatThisVersionCannotMark() {
		refuses(item("i1", "x", "essay", CHOICE, null));
		refuses(item("i1", "x", "multiple-choice", CHOICE, "by-mood"));
	}

	@Test
	void refusesAnItemWithoutWeightOrTwice() {
		refuses(item("i1", "y", "single-choice", CHOICE, null));
		var item = item("i1", "x", "single-choice", CHOICE, null);
		refuses(item, item);
	}

	@Test
	void refusesAnIncompleteKey() {
		refuses(item("i1", "x", "numeric", CHOICE, null));
		refuses(item("i1", "x", "short-text", CHOICE, null));
		refuses(item("i1", "x", "single-choice", new Key(List.of("a", "b"), null, null, null, null), null));
		refuses(item("i1", "x", "multiple-choice", new Key(List.of(), null, null, null, null), null));
		refuses(item("i1", "x", "multiple-choice", new Key(List.of("a", "b", "c", "d", "e"), null, null, null, null),
				null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e999999999", "-1", "1e-999999999" })
	void refusesATolerancesThatNobodyMeans(String tolerance) {
		refuses(item("i1", "x", "numeric", new Key(null, BigDecimal.ONE, new BigDecimal(tolerance), null, null), null));
	}

	private static void refuses(PublishedItem... items) {
		assertThatExceptionOfType(EventRefused.class).isThrownBy(() -> guide(items).toGuide(1));
	}

	private static PublishedGuide guide(PublishedItem... items) {
		return new PublishedGuide("assessment", "posting", 1, List.of(new PublishedSkill("x", 1)), List.of(items));
	}

	private static PublishedItem item(String id, String skill, String kind, Key key, @Nullable String marking) {
		return new PublishedItem(id, 1, skill, kind, 1, 4, key, marking);
	}

}
