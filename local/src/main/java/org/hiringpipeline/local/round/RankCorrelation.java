package org.hiringpipeline.local.round;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation, with mean ranks for ties: Pearson's correlation of the
 * ranks.
 */
public final class RankCorrelation {

	private RankCorrelation() {
	}

	/**
	 * The correlation of two lists of the same length.
	 * @return -1 to 1; NaN where one of them does not vary
	 */
	public static double of(List<Double> xs, List<Double> ys) {
		if (xs.size() != ys.size()) {
			throw new IllegalArgumentException("the lists differ in length");
		}
		double[] a = ranks(xs);
		double[] b = ranks(ys);
		double mean = (xs.size() + 1) / 2.0;
		double ab = 0;
		double aa = 0;
		double bb = 0;
		for (int i = 0; i < a.length; i++) {
			ab += (a[i] - mean) * (b[i] - mean);
			aa += (a[i] - mean) * (a[i] - mean);
			bb += (b[i] - mean) * (b[i] - mean);
		}
		return ab / Math.sqrt(aa * bb);
	}

	private static double[] ranks(List<Double> values) {
		return values.stream().mapToDouble((value) -> {
			long below = values.stream().filter((other) -> other < value).count();
			long same = values.stream().filter((other) -> other.equals(value)).count();
			return below + (same + 1) / 2.0;
		}).toArray();
	}

	/** Whether each value is at least as large as the next. */
	static boolean descends(List<Double> values) {
		return IntStream.range(1, values.size()).allMatch((i) -> values.get(i - 1) >= values.get(i));
	}

}
