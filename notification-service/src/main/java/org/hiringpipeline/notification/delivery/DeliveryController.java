package org.hiringpipeline.notification.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.notification.sending.RetryMessage;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.http.problem.StaleVersion;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log over HTTP, and the one wish that operators may have. */
@RestController
class DeliveryController {

	private final ReadDeliveries deliveries;

	private final RetryMessage retries;

	DeliveryController(ReadDeliveries deliveries, RetryMessage retries) {
		this.deliveries = deliveries;
		this.retries = retries;
	}

	@GetMapping("/v1/deliveries")
	@Operation(operationId = "listDeliveries", summary = "Lists deliveries, newest first")
	Page<Delivery> list(@RequestParam(required = false) @Nullable String postingId,
			@RequestParam(required = false) @Nullable String applicationId,
			@Parameter(schema = @Schema(type = "string",
					allowableValues = { "invitation", "submission-confirmation", "result-notice" })) @RequestParam(
							required = false) @Nullable String kind,
			@Parameter(schema = @Schema(type = "string",
					allowableValues = { "pending", "sending", "sent", "failed", "suppressed" })) @RequestParam(
							required = false) @Nullable String status,
			Limit limit, Cursor cursor, Caller caller) {
		return this.deliveries.page(DeliveryFilter.parse(postingId, applicationId, kind, status), limit, cursor,
				caller);
	}

	@GetMapping("/v1/deliveries/{id}")
	@Operation(operationId = "readDelivery", summary = "Reads one delivery")
	ResponseEntity<Delivery> read(@PathVariable String id, Caller caller) {
		return answer(this.deliveries.one(id, caller));
	}

	@GetMapping("/v1/postings/{id}/deliveries/summary")
	@Operation(operationId = "summariseDeliveries", summary = "Counts a posting's deliveries by kind and status")
	DeliverySummary summary(@PathVariable String id, Caller caller) {
		return this.deliveries.summary(id, caller);
	}

	@PostMapping("/v1/deliveries/{id}/retry")
	@PreAuthorize("hasRole('operator')")
	@Operation(operationId = "retryDelivery", summary = "Has a failed delivery tried again")
	ResponseEntity<Delivery> retry(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
		return switch (this.retries.retry(id, ETags.required(ifMatch))) {
			case RETRIED -> answer(this.deliveries.one(id, caller));
			case UNKNOWN -> throw new NotFound("delivery", id);
			case STALE -> throw new StaleVersion();
			case NOT_FAILED -> throw new Conflict("Only a failed delivery can be tried again.",
					Delivery.of(this.deliveries.one(id, caller)));
		};
	}

	private static ResponseEntity<Delivery> answer(MessageRecord message) {
		return ResponseEntity.ok().eTag(ETags.of(message.version())).body(Delivery.of(message));
	}

}
