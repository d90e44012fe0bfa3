package org.hiringpipeline.scoring.marking;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.hiringpipeline.scoring.guide.Item;
import org.hiringpipeline.scoring.guide.Marking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hiringpipeline.scoring.marking.GuideSamples.multiple;
import static org.hiringpipeline.scoring.marking.GuideSamples.number;
import static org.hiringpipeline.scoring.marking.GuideSamples.numeric;
import static org.hiringpipeline.scoring.marking.GuideSamples.picked;
import static org.hiringpipeline.scoring.marking.GuideSamples.single;
import static org.hiringpipeline.scoring.marking.GuideSamples.text;
import static org.hiringpipeline.scoring.marking.GuideSamples.written;

class MarkerTests {

	/** Right options a, c, d of a to e. */
	@ParameterizedTest
	@CsvSource({ "acd, 1, 1, 1, 1", "ac, 0, 0.6667, 0.6667, 0.8", "a, 0, 0.3333, 0.3333, 0.6",
			"acb, 0, 0.3333, 0.4444, 0.6", "acdb, 0, 0.6667, 0.75, 0.8", "ab, 0, 0, 0.1667, 0.4", "be, 0, 0, 0, 0",
			"b, 0, 0, 0, 0.2", "abcde, 0, 0.3333, 0.6, 0.6", "abe, 0, 0, 0.1111, 0.2" })
	void creditsPartlyRightChoices(String picks, double allOrNothing, double net, double coverage,
			double eachDecision) {
		assertThat(credit(Marking.ALL_OR_NOTHING, picks)).isEqualTo(allOrNothing);
		assertThat(credit(Marking.NET, picks)).isCloseTo(net, within(5e-5));
		assertThat(credit(Marking.COVERAGE, picks)).isCloseTo(coverage, within(5e-5));
		assertThat(credit(Marking.EACH_DECISION, picks)).isCloseTo(eachDecision, within(5e-5));
	}

	private static double credit(Marking marking, String picks) {
		return Marker.multiple(marking, 5, new HashSet<>(List.of("a", "c", "d")),
				new HashSet<>(Arrays.asList(picks.split(""))));
	}

	@Test
	void staysInBoundsWhenOptionsArePickedThatThereAreNot() {
		for (var marking : Marking.values()) {
			var item = multiple(marking, 3, "a", "b");
			var mark = Marker.mark(item, List.of(picked("m", "a", "v", "w", "x", "y", "z")));
			assertThat(mark.credit()).isBetween(0.0, 1.0);
		}
	}

	@Test
	void countsAnOptionThatIsPickedTwiceOnce() {
		assertThat(mark(multiple(Marking.NET, 4, "a", "b"), picked("m", "a", "a"))).isEqualTo(Mark.of(0.5));
	}

	@Test
	void asksForTheOneRightOption() {
		var item = single("s", "skill", 1);
		assertThat(mark(item, picked("s", "a"))).isEqualTo(Mark.of(1));
		assertThat(mark(item, picked("s", "b"))).isEqualTo(Mark.of(0));
		assertThat(mark(item, picked("s", "a", "b"))).isEqualTo(Mark.none(Note.SEVERAL_OPTIONS));
	}

	@ParameterizedTest
	@CsvSource({ "12.5, 0.1, 12.4, 1", "12.5, 0.1, 12.6, 1", "12.5, 0.1, 12.60, 1", "12.5, 0.1, 12.601, 0",
			"12.5, 0.1, 12.3999999999999999999, 0", "0.3, 0, 0.3, 1", "0.3, 0, 0.30000000000000004, 0",
			"0.1, 0.2, 0.3, 1", "43.2, 0, 43.20, 1", "-5, 0.5, -5.5, 1", "-5, 0.5, 5, 0", "0, 0, -0.0, 1",
			"1, 0.1, 1e999999999, 0", "1, 0.1, -1e999999999, 0", "1, 0.1, 1e-999999999, 0", "0, 0.1, 1e-999999999, 1" })
	void measuresNumbersInDecimals(String value, String tolerance, String given, double credit) {
		assertThat(mark(numeric(value, tolerance), number(given))).isEqualTo(Mark.of(credit));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "\"  git \u00a0\t rebase\n\", 1", "GIT REBASE, 1", "git-rebase, 0",
			"gitrebase, 0", "STRASSE, 1", "stra\u00dfe, 1", "cafe\u0301, 1", "CAF\u00c9, 1", "cafe, 0" })
	void comparesWordsAsPeopleWould(String given, double credit) {
		assertThat(mark(text(false, "git rebase", "Stra\u00dfe", "caf\u00e9"), written(given)))
			.isEqualTo(Mark.of(credit));
	}

	@Test
	void tellsUpperFromLowerCaseWhereItMatters() {
		assertThat(mark(text(true, "HEAD"), written(" HEAD "))).isEqualTo(Mark.of(1));
		assertThat(mark(text(true, "HEAD"), written("head"))).isEqualTo(Mark.of(0));
	}

	@Test
	void takesAVeryLongTextForWrong() {
		assertThat(mark(text(false, "a"), written("a\u0301".repeat(5_000)))).isEqualTo(Mark.of(0));
	}

	@Test
	void saysWhyThereIsNoCredit() {
		var item = numeric("1", "0");
		assertThat(Marker.mark(item, List.of())).isEqualTo(Mark.none(Note.UNANSWERED));
		assertThat(mark(item, new Answer("n", List.of(), null, "  "))).isEqualTo(Mark.none(Note.UNANSWERED));
		assertThat(mark(item, written("1"))).isEqualTo(Mark.none(Note.OTHER_KIND_OF_ANSWER));
		assertThat(mark(text(false, "1"), number("1"))).isEqualTo(Mark.none(Note.OTHER_KIND_OF_ANSWER));
		assertThat(mark(single("s", "skill", 1), written("a"))).isEqualTo(Mark.none(Note.OTHER_KIND_OF_ANSWER));
		assertThat(Marker.mark(item, List.of(number("1"), number("1")))).isEqualTo(Mark.none(Note.ANSWERED_TWICE));
	}

	@Test
	void overlooksPartsThatTheKindDoesNotAskFor() {
		assertThat(mark(numeric("1", "0"), new Answer("n", List.of("a"), BigDecimal.ONE, "x"))).isEqualTo(Mark.of(1));
	}

	private static Mark mark(Item item, Answer answer) {
		return Marker.mark(item, List.of(answer));
	}

}
