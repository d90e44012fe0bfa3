package org.hiringpipeline.assessment.assembly.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.hiringpipeline.assessment.assembly.draw.Brief.Wanted;
import org.hiringpipeline.assessment.bank.ItemCard;

/**
 * Draws the items of an assessment: as many as the time budget holds, shared out to the
 * skills by their weights, at least one each. The same bank, brief and seed give the same
 * draw.
 * <p>
 * The bank may be too small to fill the whole budget; it is lacking where keeping to the
 * weights would leave more than half of it unused, or where a skill would stay without an
 * item.
 */
public final class Assembler {

	/** Keeps an edition's document and a candidate's patience in bounds. */
	static final int MOST_ITEMS = 100;

	private static final int USUAL_SECONDS = 90;

	private final Brief brief;

	private final List<SkillDeck> decks;

	private final double[] weights;

	private Assembler(Brief brief, List<SkillDeck> decks) {
		this.brief = brief;
		this.decks = decks;
		this.weights = brief.skills().stream().mapToDouble(Wanted::weight).toArray();
	}

	public static Draw draw(Brief brief, List<ItemCard> bank, long seed) {
		var decks = brief.skills()
			.stream()
			.map((wanted) -> SkillDeck.of(wanted.skill(), brief.level(), bank, seed))
			.toList();
		return new Assembler(brief, decks).draw();
	}

	private Draw draw() {
		int[] half = shares(this.brief.timeBudgetSeconds() / 2);
		var lacks = IntStream.range(0, half.length)
			.filter((i) -> this.decks.get(i).size() < half[i])
			.mapToObj((i) -> new Lack(this.decks.get(i).skill(), half[i], this.decks.get(i).size()))
			.toList();
		if (!lacks.isEmpty()) {
			return new Draw.Lacking(lacks);
		}
		var best = best();
		return best.isEmpty() ? shortest() : new Draw.Complete(best);
	}

	/** The largest apportionment whose working time stays within the budget. */
	private int[] shares(int budget) {
		int[] largest = Apportionment.of(this.weights, this.decks.size());
		for (int count = this.decks.size() + 1; count <= MOST_ITEMS; count++) {
			int[] shares = Apportionment.of(this.weights, count);
			if (seconds(shares) <= budget) {
				largest = shares;
			}
		}
		return largest;
	}

	/** The largest draw that the bank can give and the budget can hold; empty if none. */
	private List<ItemCard> best() {
		List<ItemCard> best = List.of();
		for (int count = this.decks.size(); count <= MOST_ITEMS; count++) {
			int[] shares = Apportionment.of(this.weights, count);
			boolean there = IntStream.range(0, shares.length).allMatch((i) -> shares[i] <= this.decks.get(i).size());
			if (there && seconds(shares) <= this.brief.timeBudgetSeconds()) {
				best = IntStream.range(0, shares.length)
					.mapToObj((i) -> this.decks.get(i).first(shares[i]))
					.flatMap(List::stream)
					.toList();
			}
		}
		return best;
	}

	/**
	 * A budget for hardly one item per skill: the shortest ones, weightier skills first.
	 */
	private Draw shortest() {
		var lacks = new ArrayList<Lack>();
		var drawn = new ArrayList<ItemCard>();
		long left = this.brief.timeBudgetSeconds();
		for (int i : IntStream.range(0, this.weights.length)
			.boxed()
			.sorted(Comparator.comparingDouble((Integer skill) -> -this.weights[skill]))
			.toList()) {
			var shortest = this.decks.get(i).shortest().getFirst();
			left -= shortest.expectedSeconds();
			drawn.add(shortest);
			if (left < 0) {
				lacks.add(new Lack(shortest.skill(), 1, 0));
			}
		}
		var order = this.decks.stream().map(SkillDeck::skill).toList();
		drawn.sort(Comparator.comparingInt((card) -> order.indexOf(card.skill())));
		return lacks.isEmpty() ? new Draw.Complete(List.copyOf(drawn)) : new Draw.Lacking(List.copyOf(lacks));
	}

	private long seconds(int[] shares) {
		return IntStream.range(0, shares.length)
			.mapToLong((i) -> this.decks.get(i).seconds(shares[i], USUAL_SECONDS))
			.sum();
	}

}
