package org.hiringpipeline.job.posting.status;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a posting.
 *
 * @param from where it stood
 * @param to where it went
 * @param actor subject of the person
 * @param at when
 * @param reason why, if they said so
 */
public record StatusChange(PostingStatus from, PostingStatus to, String actor, Instant at, @Nullable String reason) {

	/** The reason is somebody's words, which do not belong into logs. */
	@Override
	public String toString() {
		return "StatusChange[%s to %s at %s]".formatted(this.from, this.to, this.at);
	}

}
