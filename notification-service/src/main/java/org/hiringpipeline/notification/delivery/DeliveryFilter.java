package org.hiringpipeline.notification.delivery;

import java.util.ArrayList;
import java.util.List;

import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Status;
import org.hiringpipeline.platform.http.problem.BadRequest;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries are asked for; what is absent does not matter.
 *
 * @param postingId of one posting
 * @param applicationId of one application
 * @param kind of one kind
 * @param status in one state
 */
record DeliveryFilter(@Nullable String postingId, @Nullable String applicationId, @Nullable Kind kind,
		@Nullable Status status) {

	/**
	 * Reads query parameters.
	 * @throws BadRequest for a kind or status that there is not
	 */
	static DeliveryFilter parse(@Nullable String postingId, @Nullable String applicationId, @Nullable String kind,
			@Nullable String status) {
		List<FieldProblem> problems = new ArrayList<>();
		var wantedKind = (kind != null) ? Kind.of(kind).orElse(null) : null;
		if (kind != null && wantedKind == null) {
			problems.add(new FieldProblem("kind", "must be invitation, submission-confirmation or result-notice"));
		}
		var wantedStatus = (status != null) ? Status.of(status).orElse(null) : null;
		if (status != null && wantedStatus == null) {
			problems.add(new FieldProblem("status", "must be pending, sending, sent, failed, uncertain or suppressed"));
		}
		if (!problems.isEmpty()) {
			throw new BadRequest(problems);
		}
		return new DeliveryFilter(postingId, applicationId, wantedKind, wantedStatus);
	}

}
