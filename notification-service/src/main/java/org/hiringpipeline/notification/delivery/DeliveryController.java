package org.hiringpipeline.notification.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.hiringpipeline.notification.sending.RetryMessage;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.http.problem.StaleVersion;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log over HTTP, and the wish that operators may have. */
@RestController
class DeliveryController {

	private final ReadDeliveries deliveries;

	private final RetryMessage retries;

	private final RetryDeliveries many;

	DeliveryController(ReadDeliveries deliveries, RetryMessage retries, RetryDeliveries many) {
		this.deliveries = deliveries;
		this.retries = retries;
		this.many = many;
	}

	@GetMapping("/v1/deliveries")
	@Operation(operationId = "listDeliveries", summary = "Lists deliveries, newest first",
			description = "Callers who are bound to teams name a posting or an application of one of theirs; "
					+ "operators and services see all.")
	@ApiResponse(responseCode = "200", description = "A page of deliveries", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "404", description = "The posting or application is unknown or another team's",
			content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					schema = @Schema(ref = "#/components/schemas/Problem")))
	Page<Delivery> list(
			@Parameter(description = "Only those about this posting",
					example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") @RequestParam(
							required = false) @Nullable String postingId,
			@Parameter(description = "Only those about this application",
					example = "c513a746-e0b7-8e2a-ab1e-f7ffb0084183") @RequestParam(
							required = false) @Nullable String applicationId,
			@Parameter(description = "Only those of this kind", example = "invitation",
					schema = @Schema(type = "string",
							allowableValues = { "invitation", "submission-confirmation",
									"result-notice" })) @RequestParam(required = false) @Nullable String kind,
			@Parameter(description = "Only those in this state", example = "failed",
					schema = @Schema(type = "string",
							allowableValues = { "pending", "sending", "sent", "failed", "uncertain",
									"suppressed" })) @RequestParam(required = false) @Nullable String status,
			Limit limit, Cursor cursor, Caller caller) {
		return this.deliveries.page(DeliveryFilter.parse(postingId, applicationId, kind, status), limit, cursor,
				caller);
	}

	@GetMapping("/v1/deliveries/{id}")
	@Operation(operationId = "readDelivery", summary = "Reads one delivery",
			description = "The entity tag is the version that a change of it must name.")
	@ApiResponse(responseCode = "200", description = "The delivery", useReturnTypeSchema = true)
	ResponseEntity<Delivery> read(@Parameter(description = "The delivery",
			example = "d9a1c6b2-0f7e-8a53-9c41-5be0f2a7d318") @PathVariable String id, Caller caller) {
		return answer(this.deliveries.one(id, caller));
	}

	@GetMapping("/v1/postings/{id}/deliveries/summary")
	@Operation(operationId = "summariseDeliveries", summary = "Counts a posting's deliveries by kind and status",
			description = "Counted as they change, so that a delivery that has just changed may be counted as it was "
					+ "for a moment.")
	@ApiResponse(responseCode = "200", description = "The counts", useReturnTypeSchema = true)
	DeliverySummary summary(@Parameter(description = "The posting",
			example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") @PathVariable String id, Caller caller) {
		return this.deliveries.summary(id, caller);
	}

	@PostMapping("/v1/deliveries/{id}/retry")
	@PreAuthorize("hasRole('operator')")
	@Operation(operationId = "retryDelivery", summary = "Has a failed or uncertain delivery tried again",
			description = "A failed one has as much time as a new one. An uncertain one may have arrived already: "
					+ "having it tried again is the decision that one more is better than none. Any other is refused.")
	@ApiResponse(responseCode = "200", description = "The delivery, pending again", useReturnTypeSchema = true)
	ResponseEntity<Delivery> retry(
			@Parameter(description = "The delivery",
					example = "d9a1c6b2-0f7e-8a53-9c41-5be0f2a7d318") @PathVariable String id,
			@Parameter(description = "The entity tag of the delivery as it was read", required = true,
					example = "\"3\"") @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
		var expected = ETags.required(ifMatch);
		var attempt = this.retries.retry(id, expected::matches);
		var message = attempt.message();
		if (message == null) {
			throw new NotFound("delivery", id);
		}
		return switch (attempt.outcome()) {
			case RETRIED -> answer(this.deliveries.shown(message));
			case UNKNOWN -> throw new NotFound("delivery", id);
			case STALE -> throw new StaleVersion();
			case NOT_RETRIABLE -> throw new Conflict("Only a failed or uncertain delivery can be tried again.",
					Delivery.of(this.deliveries.shown(message).state()));
		};
	}

	@PostMapping("/v1/deliveries/retry")
	@PreAuthorize("hasRole('operator')")
	@Operation(operationId = "retryDeliveries", summary = "Has failed deliveries tried again, many at once",
			description = "After an outage: those of a posting, of a kind, of a time, the newest first, 200 at most; the "
					+ "same request takes the next ones. Each has as much time as a new one. Uncertain ones are left "
					+ "alone: they may have arrived, so somebody decides about each.")
	@ApiResponse(responseCode = "200", description = "How many are pending again", useReturnTypeSchema = true)
	RetryResult retryMany(@RequestBody RetrySelection wanted) {
		return this.many.retry(wanted);
	}

	private static ResponseEntity<Delivery> answer(Stored<MessageAsStored> message) {
		return ResponseEntity.ok().eTag(ETags.of(message.version())).body(Delivery.of(message.state()));
	}

}
