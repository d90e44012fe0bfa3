package org.hiringpipeline.scoring.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Percents with one decimal as whole numbers, tenths of a percent: 760 is 76.0. So
 * rounded scores that look equal are equal.
 */
public final class Tenths {

	/** A hundred percent. */
	public static final int ALL = 1_000;

	/** Far below a tenth, far above what adding up in binary gets wrong. */
	private static final int SETTLED = 9;

	private Tenths() {
	}

	/** A share from 0 to 1 as tenths of a percent, rounded half up. */
	static int of(double share) {
		return BigDecimal.valueOf(share)
			.multiply(BigDecimal.valueOf(ALL))
			.setScale(SETTLED, RoundingMode.HALF_UP)
			.setScale(0, RoundingMode.HALF_UP)
			.intValueExact();
	}

	/** The number that callers and events carry. */
	public static BigDecimal toPercent(int tenths) {
		return BigDecimal.valueOf(tenths, 1);
	}

	/** The tenths of a number from 0 to 100 that an event carries. */
	public static int ofPercent(double percent) {
		return of(percent / 100);
	}

}
