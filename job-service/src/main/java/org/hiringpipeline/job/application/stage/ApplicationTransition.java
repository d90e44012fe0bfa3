package org.hiringpipeline.job.application.stage;

import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.KeepsRules;
import org.hiringpipeline.job.input.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A step that a person wants an application to take.
 *
 * @param to where it shall go
 * @param reason why, for the record; required to reject or withdraw
 */
@KeepsRules
public record ApplicationTransition(@NotNull Stage to, @Nullable @Size(max = 1000) String reason) implements Rules {

	@Override
	public Stream<Broken> broken() {
		boolean given = this.reason != null && !this.reason.isBlank();
		return Broken.unless(given || !StageRules.needsReason(this.to), "reason",
				"must be given to reject or withdraw");
	}

	/** The reason is somebody's words, which do not belong into logs. */
	@Override
	public String toString() {
		return "ApplicationTransition[to " + this.to + "]";
	}

}
