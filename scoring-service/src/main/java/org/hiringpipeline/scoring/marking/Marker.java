package org.hiringpipeline.scoring.marking;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.hiringpipeline.scoring.guide.Item;
import org.hiringpipeline.scoring.guide.ItemKind;
import org.hiringpipeline.scoring.guide.Key;
import org.hiringpipeline.scoring.guide.Marking;
import org.jspecify.annotations.Nullable;

/** Holds an answer against its key. Any answer gets a mark, none an exception. */
final class Marker {

	private Marker() {
	}

	/**
	 * Marks what was handed in for an item.
	 * @param answers every answer to this item: none, one, or, against the contract, more
	 */
	static Mark mark(Item item, List<Answer> answers) {
		if (answers.size() > 1) {
			return Mark.none(Note.ANSWERED_TWICE);
		}
		if (answers.isEmpty() || answers.getFirst().isEmpty()) {
			return Mark.none(Note.UNANSWERED);
		}
		var answer = answers.getFirst();
		return fits(item.kind(), answer) ? mark(item, answer) : Mark.none(Note.OTHER_KIND_OF_ANSWER);
	}

	private static boolean fits(ItemKind kind, Answer answer) {
		return switch (kind) {
			case SINGLE_CHOICE, MULTIPLE_CHOICE -> answer.options() != null && !answer.options().isEmpty();
			case NUMERIC -> answer.number() != null;
			case SHORT_TEXT -> answer.text() != null && !answer.text().isBlank();
		};
	}

	private static Mark mark(Item item, Answer answer) {
		return switch (item.kind()) {
			case SINGLE_CHOICE -> single(options(item.key().options()), options(answer.options()));
			case MULTIPLE_CHOICE -> Mark.of(multiple(item.marking(), item.optionCount(), options(item.key().options()),
					options(answer.options())));
			case NUMERIC -> Mark.right(within(item.key(), Objects.requireNonNull(answer.number())));
			case SHORT_TEXT -> Mark.right(accepted(item.key(), Objects.requireNonNull(answer.text())));
		};
	}

	private static Mark single(Set<String> right, Set<String> picked) {
		return (picked.size() > 1) ? Mark.none(Note.SEVERAL_OPTIONS) : Mark.right(right.equals(picked));
	}

	/**
	 * The credit for t right and w wrong picks where c of n options are right:
	 * all-or-nothing 1 if t = c and w = 0; net max(0, (t-w)/c); coverage (t/c)·(t/(t+w));
	 * each-decision (right decisions)/n, where every pick that is right and every wrong
	 * option left alone is a right decision.
	 */
	static double multiple(Marking marking, int n, Set<String> right, Set<String> picked) {
		double t = picked.stream().filter(right::contains).count();
		double w = picked.size() - t;
		double c = right.size();
		double credit = switch (marking) {
			case ALL_OR_NOTHING -> (t == c && w == 0) ? 1 : 0;
			case NET -> (t - w) / c;
			case COVERAGE -> picked.isEmpty() ? 0 : (t / c) * (t / (t + w));
			case EACH_DECISION -> (t + (n - c - w)) / n;
		};
		return Math.clamp(credit, 0, 1);
	}

	/**
	 * In decimals, as typed; bounds are compared, since a difference could have a billion
	 * digits.
	 */
	private static boolean within(Key key, BigDecimal number) {
		var value = Objects.requireNonNull(key.value());
		var tolerance = Objects.requireNonNull(key.tolerance());
		return number.compareTo(value.subtract(tolerance)) >= 0 && number.compareTo(value.add(tolerance)) <= 0;
	}

	private static boolean accepted(Key key, String text) {
		boolean caseSensitive = Boolean.TRUE.equals(key.caseSensitive());
		var readings = ShortText.readings(text, caseSensitive);
		return Objects.requireNonNull(key.accepted())
			.stream()
			.anyMatch((accepted) -> readings.contains(ShortText.normalise(accepted, caseSensitive)));
	}

	private static Set<String> options(@Nullable List<String> options) {
		return new HashSet<>(Objects.requireNonNull(options));
	}

}
