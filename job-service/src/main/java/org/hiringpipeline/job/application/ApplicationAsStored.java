package org.hiringpipeline.job.application;

import java.time.Instant;
import java.util.List;

import org.hiringpipeline.job.application.stage.Score;
import org.hiringpipeline.job.application.stage.SittingProgress;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of an application as it stands in the store: with texts for constants,
 * since a newer version may have written others than are known here.
 */
record ApplicationAsStored(String id, String postingId, String candidateId, String team, String stage,
		Instant submittedAt, @Nullable Score score, @Nullable Recommendation recommendation,
		@Nullable SittingProgress sitting, List<Step> history) {

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "ApplicationAsStored[" + this.id + "]";
	}

	record Recommendation(String action, String rule, double threshold, double score) {
	}

	record Step(@Nullable String from, String to, String changedBy, String actor, Instant at, @Nullable String reason) {

		/** The reason is somebody's words, which do not belong into logs. */
		@Override
		public String toString() {
			return "Step[%s to %s at %s]".formatted(this.from, this.to, this.at);
		}

	}

}
