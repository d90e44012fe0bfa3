package org.hiringpipeline.assessment.assembly.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Largest-remainder (Hamilton) apportionment of whole seats to weights, with at least one
 * seat each.
 */
final class Apportionment {

	private Apportionment() {
	}

	/**
	 * Shares out the seats.
	 * @param weights above 0; only their proportions count
	 * @param seats at least as many as there are weights
	 * @return seats for each weight, adding up to {@code seats}
	 */
	static int[] of(double[] weights, int seats) {
		if (seats < weights.length) {
			throw new IllegalArgumentException("there must be a seat for each weight");
		}
		double sum = Arrays.stream(weights).sum();
		var quota = Arrays.stream(weights).map((weight) -> weight / sum * seats).toArray();
		var shares = Arrays.stream(quota).mapToInt((share) -> (int) Math.max(1, Math.floor(share))).toArray();
		int left = seats - Arrays.stream(shares).sum();
		var byRemainder = IntStream.range(0, weights.length)
			.boxed()
			.sorted(Comparator.comparingDouble((Integer i) -> shares[i] - quota[i]).thenComparingInt((i) -> i))
			.toList();
		for (int i = 0; left > 0; i = (i + 1) % shares.length) {
			shares[byRemainder.get(i)]++;
			left--;
		}
		while (left < 0) {
			shares[mostOverQuota(shares, quota)]--;
			left++;
		}
		return shares;
	}

	/** The minimum of one seat has given too many away: those above it give back. */
	private static int mostOverQuota(int[] shares, double[] quota) {
		return IntStream.range(0, shares.length)
			.filter((i) -> shares[i] > 1)
			.boxed()
			.max(Comparator.comparingDouble((Integer i) -> shares[i] - quota[i]).thenComparingInt((i) -> -i))
			.orElseThrow();
	}

}
