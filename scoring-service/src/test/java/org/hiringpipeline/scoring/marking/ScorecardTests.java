package org.hiringpipeline.scoring.marking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hiringpipeline.scoring.guide.Guide;
import org.hiringpipeline.scoring.guide.Item;
import org.hiringpipeline.scoring.guide.SkillWeight;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.scoring.marking.GuideSamples.guide;
import static org.hiringpipeline.scoring.marking.GuideSamples.picked;
import static org.hiringpipeline.scoring.marking.GuideSamples.single;

class ScorecardTests {

	private static final Guide GUIDE = guide(
			List.of(new SkillWeight("x", 0.5), new SkillWeight("y", 0.3), new SkillWeight("z", 0.2)),
			List.of(single("x1", "x", 1), single("x2", "x", 3), single("y1", "y", 2)));

	@Test
	void weighsItemsByPointsAndSkillsByWeight() {
		var card = Scorecard.of(GUIDE, List.of(picked("x2", "a"), picked("y1", "b")));
		assertThat(card.skills()).extracting(SkillScore::skill).containsExactly("x", "y");
		assertThat(card.skills()).extracting(SkillScore::score).containsExactly(750, 0);
		assertThat(card.skills()).extracting(SkillScore::weight).containsExactly(0.625, 0.375);
		assertThat(card.skills()).extracting(SkillScore::items).containsExactly(2, 1);
		assertThat(card.score()).isEqualTo(469);
	}

	@Test
	void roundsHalfUpAlsoWhereBinaryFallsShort() {
		var skills = List.of(new SkillWeight("x", 0.0735), new SkillWeight("y", 0.9265));
		var card = Scorecard.of(guide(skills, List.of(single("x1", "x", 1), single("y1", "y", 1))),
				List.of(picked("x1", "a")));
		assertThat(card.score()).isEqualTo(74);
	}

	@Test
	void scoresWhateverWasHandedIn() {
		var nothing = Scorecard.of(GUIDE, List.of());
		assertThat(nothing.score()).isZero();
		assertThat(nothing.margin()).isPositive();
		assertThat(nothing.items()).extracting(ItemScore::note).containsOnly(Note.UNANSWERED);
		var nonsense = Scorecard.of(GUIDE, List.of(picked("w1", "a"), new Answer("x1", null, null, "a"),
				picked("x2", "a"), picked("x2", "a"), picked("a9", "b"), picked("y1", "a")));
		assertThat(nonsense.unexpected()).containsExactly("a9", "w1");
		assertThat(nonsense.items()).extracting(ItemScore::note)
			.containsExactly(Note.OTHER_KIND_OF_ANSWER, Note.ANSWERED_TWICE, null);
		assertThat(nonsense.score()).isEqualTo(375);
	}

	@Property(seed = "6", tries = 200)
	void onlyWhatIsAnsweredMattersNotInWhichOrder(@ForAll @Size(12) List<@IntRange(max = 3) Integer> picks,
			@ForAll Random random) {
		var items = new ArrayList<Item>();
		var answers = new ArrayList<Answer>();
		for (int i = 0; i < picks.size(); i++) {
			items.add(single("i" + i, List.of("x", "y", "z").get(i % 3), 1 + i % 4));
			answers.add(picked("i" + i, List.of("a", "b", "c", "d").get(picks.get(i))));
		}
		var card = Scorecard.of(guide(GUIDE.skills(), items), answers);
		Collections.shuffle(items, random);
		Collections.shuffle(answers, random);
		var again = Scorecard.of(guide(GUIDE.skills(), items), answers);
		assertThat(again.score()).isEqualTo(card.score());
		assertThat(again.margin()).isEqualTo(card.margin());
		assertThat(again.skills()).isEqualTo(card.skills());
	}

}
