package org.hiringpipeline.assessment.assembly.draw;

import java.util.List;
import java.util.stream.IntStream;

import org.hiringpipeline.assessment.assembly.draw.Brief.Wanted;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.platform.Ids;

/**
 * What is ordered with a posting: its assessment and how it is to be sat.
 *
 * @param postingId the posting
 * @param title as shown to candidates
 * @param level seniority that is looked for
 * @param skills the assessed skills, weights adding up to 1
 * @param timeBudgetSeconds working time that the items may add up to
 * @param timeLimitSeconds from start to the deadline of a sitting
 * @param startWithinHours from the invitation to the last moment to start
 */
public record Order(String postingId, String title, Level level, List<Wanted> skills, int timeBudgetSeconds,
		int timeLimitSeconds, int startWithinHours) {

	private static final int PARTS = 10_000;

	/**
	 * Weights of the assessed skills alone, in four decimals that add up to exactly 1.
	 */
	public static List<Wanted> normalised(List<Wanted> skills) {
		int[] parts = Apportionment.of(skills.stream().mapToDouble(Wanted::weight).toArray(), PARTS);
		return IntStream.range(0, parts.length)
			.mapToObj((i) -> new Wanted(skills.get(i).skill(), (double) parts[i] / PARTS))
			.toList();
	}

	/** The first edition of a posting's assessment. */
	public String assessmentId() {
		return Ids.derive("assessment", this.postingId, "1");
	}

	/** From 0 to 2^48 - 1, always the same for a posting. */
	public long seed() {
		var hash = Ids.derive("seed", this.postingId).replace("-", "");
		return Long.parseLong(hash.substring(0, 12), 16);
	}

	public Brief brief() {
		return new Brief(this.level, this.skills, this.timeBudgetSeconds);
	}

}
