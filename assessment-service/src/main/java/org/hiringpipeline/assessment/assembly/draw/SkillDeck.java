package org.hiringpipeline.assessment.assembly.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.hiringpipeline.assessment.bank.ItemCard;
import org.hiringpipeline.assessment.bank.content.Level;

/**
 * The items of one skill in the order in which they are drawn: the own level before the
 * adjacent ones, and within a level always the kind and the difficulty that have come
 * least so far.
 */
final class SkillDeck {

	private final String skill;

	private final List<ItemCard> order;

	private SkillDeck(String skill, List<ItemCard> order) {
		this.skill = skill;
		this.order = List.copyOf(order);
	}

	static SkillDeck of(String skill, Level level, List<ItemCard> bank, long seed) {
		// Random is specified down to its numbers, so the same seed is the same order on
		// every JDK.
		var random = new Random(seed ^ skill.hashCode());
		var order = new ArrayList<ItemCard>();
		for (int distance = 0; distance <= 1; distance++) {
			int tier = distance;
			var cards = new ArrayList<>(bank.stream()
				.filter((card) -> card.skill().equals(skill) && card.level().distance(level) == tier)
				.sorted(Comparator.comparing(ItemCard::itemId))
				.toList());
			Collections.shuffle(cards, random);
			mix(cards, order);
		}
		return new SkillDeck(skill, order);
	}

	private static void mix(List<ItemCard> shuffled, List<ItemCard> order) {
		Map<Object, Integer> used = new HashMap<>();
		order.forEach((card) -> count(used, card));
		while (!shuffled.isEmpty()) {
			var next = Collections.min(shuffled,
					Comparator.comparingInt((ItemCard card) -> used.getOrDefault(card.kind(), 0))
						.thenComparingInt((card) -> used.getOrDefault(card.difficulty(), 0)));
			shuffled.remove(next);
			order.add(next);
			count(used, next);
		}
	}

	private static void count(Map<Object, Integer> used, ItemCard card) {
		used.merge(card.kind(), 1, Integer::sum);
		used.merge(card.difficulty(), 1, Integer::sum);
	}

	String skill() {
		return this.skill;
	}

	int size() {
		return this.order.size();
	}

	List<ItemCard> first(int count) {
		return this.order.subList(0, count);
	}

	/** The item that takes least time, nearest level first among equals. */
	List<ItemCard> shortest() {
		return this.order.stream().min(Comparator.comparingInt(ItemCard::expectedSeconds)).stream().toList();
	}

	/**
	 * Working time of the first items; beyond the last one counts as {@code otherwise}.
	 */
	long seconds(int count, int otherwise) {
		int there = Math.min(count, size());
		return first(there).stream().mapToLong(ItemCard::expectedSeconds).sum() + (long) (count - there) * otherwise;
	}

}
