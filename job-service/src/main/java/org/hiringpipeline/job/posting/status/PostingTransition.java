package org.hiringpipeline.job.posting.status;

import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.KeepsRules;
import org.hiringpipeline.job.input.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A step that someone wants a posting to take.
 *
 * @param to where it shall go
 * @param reason why, for the record
 */
@KeepsRules
public record PostingTransition(@NotNull PostingStatus to, @Nullable @Size(max = 500) String reason) implements Rules {

	@Override
	public Stream<Broken> broken() {
		return Broken.unless(this.to != PostingStatus.DRAFT, "to",
				"must be one of open, paused, closed, filled, cancelled");
	}

	/** The reason is somebody's words, which do not belong into logs. */
	@Override
	public String toString() {
		return "PostingTransition[to " + this.to + "]";
	}

}
