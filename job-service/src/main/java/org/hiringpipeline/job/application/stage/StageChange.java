package org.hiringpipeline.job.application.stage;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step of an application.
 *
 * @param from where it stood; absent for the first
 * @param to where it went
 * @param changedBy what moved it
 * @param actor subject of the person who did or recorded it, the rule, or the event's
 * kind
 * @param at when
 * @param reason why, if they said so
 */
public record StageChange(@Nullable Stage from, Stage to, ChangedBy changedBy, String actor, Instant at,
		@Nullable String reason) {

	/** The reason is somebody's words, which do not belong into logs. */
	@Override
	public String toString() {
		return "StageChange[%s to %s by %s at %s]".formatted(this.from, this.to, this.changedBy, this.at);
	}

}
