package org.hiringpipeline.assessment.assembly.draw;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.hiringpipeline.assessment.assembly.draw.Brief.Wanted;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.assessment.bank.content.Named;
import org.hiringpipeline.assessment.posting.PostingEvent;
import org.hiringpipeline.assessment.posting.PostingEvent.Skill;
import org.hiringpipeline.platform.Ids;

/**
 * What is ordered with a posting: its assessment and how it is to be sat.
 *
 * @param postingId the posting
 * @param title as shown to candidates
 * @param level seniority that is looked for, as the posting names it: there may be more
 * levels than are known here
 * @param skills the assessed skills, weights adding up to 1
 * @param timeBudgetSeconds working time that the items may add up to
 * @param timeLimitSeconds from start to the deadline of a sitting
 * @param startWithinHours from the invitation to the last moment to start
 */
public record Order(String postingId, String title, String level, List<Wanted> skills, int timeBudgetSeconds,
		int timeLimitSeconds, int startWithinHours) {

	private static final int PARTS = 10_000;

	/** What a posting orders that has opened. */
	public static Order of(PostingEvent posting) {
		var assessed = posting.skills()
			.stream()
			.filter(Skill::isAssessed)
			.map((skill) -> new Wanted(skill.skill(), skill.weight()))
			.toList();
		var terms = posting.assessment();
		return new Order(posting.postingId(), posting.title(), posting.level(), normalised(assessed),
				(int) Duration.ofMinutes(terms.timeBudgetMinutes()).toSeconds(), terms.timeLimitSeconds(),
				terms.startWithinHours());
	}

	/**
	 * Weights of the assessed skills alone, in four decimals that add up to exactly 1.
	 */
	static List<Wanted> normalised(List<Wanted> skills) {
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

	/** The level, if it is one that items are written for. */
	public Optional<Level> knownLevel() {
		return Named.find(Level.class, this.level);
	}

	public Brief brief(Level level) {
		return new Brief(level, this.skills, this.timeBudgetSeconds);
	}

}
