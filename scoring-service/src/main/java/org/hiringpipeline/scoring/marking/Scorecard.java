package org.hiringpipeline.scoring.marking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hiringpipeline.scoring.guide.Guide;
import org.hiringpipeline.scoring.guide.Item;
import org.hiringpipeline.scoring.marking.Estimate.Credit;
import org.hiringpipeline.scoring.marking.Estimate.Weighted;

/**
 * What a submission is worth by a guide.
 *
 * @param score overall, in tenths of a percent: the skills' scores by their weights
 * @param margin half the width of its 95 % interval, in tenths of a percentage point
 * @param skills the skills that have items, in the guide's order
 * @param items every item of the guide, in its order
 * @param unexpected answered items that the guide does not have; they earn nothing
 */
public record Scorecard(int score, int margin, List<SkillScore> skills, List<ItemScore> items,
		List<String> unexpected) {

	private static final MathContext WEIGHT_DIGITS = new MathContext(6);

	/**
	 * Marks and adds up.
	 * @param answers in any order, complete or not, right or nonsense
	 */
	public static Scorecard of(Guide guide, List<Answer> answers) {
		var byItem = answers.stream().collect(Collectors.groupingBy(Answer::itemId));
		var items = guide.items().stream().map((item) -> score(item, byItem)).toList();
		var bySkill = items.stream().collect(Collectors.groupingBy(ItemScore::skill));
		var assessed = guide.skills().stream().filter((skill) -> bySkill.containsKey(skill.skill())).toList();
		double total = assessed.stream().mapToDouble((skill) -> skill.weight()).sum();
		var skills = new ArrayList<SkillScore>();
		var weighted = new ArrayList<Weighted>();
		for (var skill : assessed) {
			var own = bySkill.getOrDefault(skill.skill(), List.of());
			var estimate = Estimate
				.ofSkill(own.stream().map((item) -> new Credit(item.points(), item.credit())).toList());
			double weight = skill.weight() / total;
			weighted.add(new Weighted(weight, estimate));
			skills
				.add(new SkillScore(skill.skill(), readable(weight), estimate.score(), estimate.margin(), own.size()));
		}
		var overall = Estimate.combined(weighted);
		return new Scorecard(overall.score(), overall.margin(), List.copyOf(skills), items, unexpected(guide, byItem));
	}

	private static ItemScore score(Item item, Map<String, List<Answer>> answers) {
		var mark = Marker.mark(item, answers.getOrDefault(item.itemId(), List.of()));
		return new ItemScore(item.itemId(), item.itemVersion(), item.skill(), item.kind(), item.points(), mark.credit(),
				mark.note());
	}

	private static double readable(double weight) {
		return BigDecimal.valueOf(weight).round(WEIGHT_DIGITS).doubleValue();
	}

	private static List<String> unexpected(Guide guide, Map<String, List<Answer>> answers) {
		var known = guide.items().stream().map(Item::itemId).collect(Collectors.toSet());
		return answers.keySet().stream().filter((item) -> !known.contains(item)).sorted().toList();
	}

}
