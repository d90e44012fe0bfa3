package org.hiringpipeline.scoring.guide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is right; the kind of the item decides which parts are there.
 *
 * @param options choice kinds: the ids of the right options
 * @param value numeric: the right value
 * @param tolerance numeric: how far off an answer may be, absolute
 * @param accepted short text: the accepted answers
 * @param caseSensitive short text: whether upper and lower case differ
 */
public record Key(@Nullable List<String> options, @Nullable BigDecimal value, @Nullable BigDecimal tolerance,
		@Nullable List<String> accepted, @Nullable Boolean caseSensitive) {

	/**
	 * Numbers beyond this many digits before or after the point are no key that anybody
	 * wrote.
	 */
	private static final int MOST_DIGITS = 400;

	/** Whether the parts that a kind needs are there and usable. */
	boolean fits(ItemKind kind) {
		return switch (kind) {
			case SINGLE_CHOICE -> complete(this.options, 1);
			case MULTIPLE_CHOICE -> complete(this.options, Integer.MAX_VALUE);
			case NUMERIC -> usable(this.value) && usable(this.tolerance) && !isNegative(this.tolerance);
			case SHORT_TEXT -> complete(this.accepted, Integer.MAX_VALUE);
		};
	}

	private static boolean complete(@Nullable List<String> values, int most) {
		return values != null && !values.isEmpty() && values.size() <= most
				&& values.stream().noneMatch(Objects::isNull);
	}

	private static boolean isNegative(@Nullable BigDecimal number) {
		return number != null && number.signum() < 0;
	}

	private static boolean usable(@Nullable BigDecimal number) {
		return number != null && Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
	}

	/** No key in logs. */
	@Override
	public String toString() {
		return "Key[]";
	}

}
