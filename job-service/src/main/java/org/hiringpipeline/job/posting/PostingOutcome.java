package org.hiringpipeline.job.posting;

import java.util.List;

import org.hiringpipeline.job.input.Rules.Broken;
import org.hiringpipeline.platform.aggregate.Change;

/** What a posting answers to being asked to change. */
sealed interface PostingOutcome {

	/** It changes. */
	record Moved(Change<JobPosting> change) implements PostingOutcome {
	}

	/** Its status forbids it. */
	record Refused(String why) implements PostingOutcome {
	}

	/** It lacks something; all of it is named. */
	record Lacking(List<Broken> what) implements PostingOutcome {
	}

}
