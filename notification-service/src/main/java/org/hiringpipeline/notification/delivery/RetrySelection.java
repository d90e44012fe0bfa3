package org.hiringpipeline.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Which failed deliveries are tried again; what is absent does not matter, but something
 * must be said.
 *
 * @param postingId of one posting
 * @param kind of one kind
 * @param createdFrom stored at that time or later
 * @param createdUntil stored before that time
 * @param limit how many at most
 */
@Schema(description = "Which failed deliveries are tried again; at least one property beside the limit is given")
record RetrySelection(
		@Schema(description = "Only those about this posting",
				example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") @Nullable String postingId,
		@Schema(description = "Only those of this kind", example = "invitation", allowableValues = {
				"invitation", "submission-confirmation", "result-notice" }) @Nullable String kind,
		@Schema(description = "Only those that were stored at this time or later",
				example = "2026-09-03T10:00:00Z") @Nullable Instant createdFrom,
		@Schema(description = "Only those that were stored before this time",
				example = "2026-09-03T18:00:00Z") @Nullable Instant createdUntil,
		@Schema(description = "How many at most; 200 if it is not given", example = "50", minimum = "1",
				maximum = "200") @Nullable Integer limit){

	private static final int MOST = 200;

	/**
	 * Checks it.
	 * @throws Invalid naming every fault
	 */
	RetrySelection checked() {
		List<FieldProblem> problems = new ArrayList<>();
		if (Stream.of(this.postingId, this.kind, this.createdFrom, this.createdUntil).allMatch(Objects::isNull)) {
			problems.add(new FieldProblem("", "must have postingId, kind, createdFrom or createdUntil"));
		}
		if (this.kind != null && Kind.of(this.kind).isEmpty()) {
			problems.add(new FieldProblem("kind", "must be invitation, submission-confirmation or result-notice"));
		}
		if (this.createdFrom != null && this.createdUntil != null && !this.createdFrom.isBefore(this.createdUntil)) {
			problems.add(new FieldProblem("createdUntil", "must be after createdFrom"));
		}
		if (this.limit != null && (this.limit < 1 || this.limit > MOST)) {
			problems.add(new FieldProblem("limit", "must be from 1 to " + MOST));
		}
		if (!problems.isEmpty()) {
			throw new Invalid(problems);
		}
		return this;
	}

	/**
	 * The kinds that are asked for; those that only a newer version knows are left to it.
	 */
	Set<Kind> kinds() {
		return (this.kind != null) ? Kind.of(this.kind).map(Set::of).orElse(Set.of()) : EnumSet.allOf(Kind.class);
	}

	int most() {
		return (this.limit != null) ? this.limit : MOST;
	}

}
