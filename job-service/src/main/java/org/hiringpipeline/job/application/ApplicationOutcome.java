package org.hiringpipeline.job.application;

import org.hiringpipeline.platform.aggregate.Change;

/** What an application answers to being asked to move. */
sealed interface ApplicationOutcome {

	/** It moves. */
	record Moved(Change<JobApplication> change) implements ApplicationOutcome {
	}

	/** Its stage forbids it. */
	record Refused(String why) implements ApplicationOutcome {
	}

}
