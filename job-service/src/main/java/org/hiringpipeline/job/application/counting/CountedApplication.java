package org.hiringpipeline.job.application.counting;

import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.hiringpipeline.job.application.counting.StageTally.Counted;

/**
 * What counting needs of an application. Stages are taken as they are stored, so that one
 * which only a newer version knows is counted too.
 *
 * @param id the application
 * @param stages where it stood after each of its steps, oldest first; never shortened
 * @param counted how many of the steps were counted
 */
record CountedApplication(String id, List<String> stages, int counted) {

	static final String COLLECTION = "applications";

	static final String POSTING = "postingId";

	static final String STEPS = "history";

	/** How many of the steps were counted; written by nobody else. */
	static final String COUNTED = "stepsCounted";

	/** How many steps there are; only there while one is not counted. */
	static final String TO_COUNT = "stepsToCount";

	static CountedApplication of(Document stored) {
		var stages = stored.getList(STEPS, Document.class).stream().map((step) -> step.getString("to")).toList();
		return new CountedApplication(stored.getString("_id"), stages, stored.getInteger(COUNTED, 0));
	}

	/** As it is after everything was counted. */
	Counted now() {
		return new Counted(this.id, this.stages.size());
	}

	boolean isCounted() {
		return this.counted >= this.stages.size();
	}

	/**
	 * Whether it knows that this was counted; another one's count is not its business.
	 */
	boolean knows(Counted count) {
		return !count.applicationId().equals(this.id) || this.counted >= count.steps();
	}

	/** The stage that it is counted at; nothing before the first count. */
	Optional<String> from() {
		return (this.counted == 0) ? Optional.empty() : Optional.of(this.stages.get(this.counted - 1));
	}

	/** The stage where it stands. */
	String to() {
		return this.stages.getLast();
	}

}
