package org.hiringpipeline.assessment.sitting.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.assessment.posting.Postings;
import org.hiringpipeline.assessment.sitting.CancelSittings;
import org.hiringpipeline.assessment.sitting.FindSittings;
import org.hiringpipeline.assessment.sitting.Grant;
import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.assessment.sitting.SittingAsStored;
import org.hiringpipeline.assessment.sitting.SittingStatus;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sittings, for the hiring side and for the service that sends the invitations. */
@RestController
@RequestMapping("/v1/sittings")
@Tag(name = "Sittings",
		description = "Who sits which assessment, as the hiring side sees it. Extra time, deadline and time limit are for recruiters and operators only.")
class SittingController {

	private final AggregateStore<Sitting> sittings;

	private final FindSittings find;

	private final Postings postings;

	private final GrantExtraTime extraTime;

	private final CancelSittings cancel;

	private final EntityTags tags;

	SittingController(AggregateStore<Sitting> sittings, FindSittings find, Postings postings, GrantExtraTime extraTime,
			CancelSittings cancel, EntityTags tags) {
		this.sittings = sittings;
		this.find = find;
		this.postings = postings;
		this.extraTime = extraTime;
		this.cancel = cancel;
		this.tags = tags;
	}

	record ExtraTime(@Schema(description = "How much time to add; all grants add up to 86400 at most",
			example = "600") @NotNull @Min(1) @Max(86400) Long seconds) {

		@Override
		public String toString() {
			return "ExtraTime[...]";
		}

	}

	@GetMapping
	@Operation(operationId = "listSittings", summary = "Sittings of a posting",
			description = "In the order of their ids, for its team, operators and services.")
	@ApiResponse(responseCode = "200", description = "A page of them", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "404", description = "There is no such posting, or it is another team's",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	Page<SittingView> list(
			@Parameter(description = "The job posting",
					example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") @RequestParam @Size(max = 64) String postingId,
			@Parameter(description = "Standing like this",
					example = "started") @RequestParam(required = false) @Nullable SittingStatus status,
			Limit limit, Cursor cursor, Caller caller) {
		this.postings.visible(postingId, caller);
		var found = this.find.list(postingId, status, limit, cursor)
			.stream()
			.map((sitting) -> SittingView.of(sitting.state(), caller))
			.toList();
		return Page.of(found, limit, (sitting) -> Cursor.of(sitting.sittingId()));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readSitting", summary = "One sitting",
			description = "For the team of its posting, operators and services.")
	@ApiResponse(responseCode = "200",
			description = "The sitting; its entity tag changes with whatever the caller sees of it",
			useReturnTypeSchema = true)
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	ResponseEntity<SittingView> read(@Parameter(description = "The sitting",
			example = "0d9f3c1e-7b52-8a64-9c3b-6a1e5f4d2b80") @PathVariable String id, Caller caller) {
		return answer(SittingView.of(visible(id, caller), caller));
	}

	@PostMapping("/{id}/extra-time")
	@Operation(operationId = "grantExtraTime", summary = "Give a candidate more time",
			description = "At any moment before the end; grants add up, to 24 hours and 50 grants at most. Nobody but recruiters, operators and the candidate learns of it. 409 once the sitting is over. For recruiters of the team.")
	@ApiResponse(responseCode = "200", description = "The sitting with its new time", useReturnTypeSchema = true)
	@Idempotent
	@PreAuthorize("hasRole('recruiter')")
	ResponseEntity<SittingView> grant(
			@Parameter(description = "The sitting",
					example = "0d9f3c1e-7b52-8a64-9c3b-6a1e5f4d2b80") @PathVariable String id,
			@Parameter(description = "The ETag that the change is based on") @RequestHeader(name = "If-Match",
					required = false) @Nullable String ifMatch,
			@Valid @RequestBody ExtraTime extraTime, IdempotencyKey key, Caller caller) {
		visible(id, caller);
		var grant = new Grant(key.derivedId(), extraTime.seconds(), caller.subject());
		var after = this.extraTime.grant(id, grant, (sitting) -> this.tags.check(ifMatch, sitting, caller));
		return answer(SittingView.of(after.state(), caller));
	}

	@PostMapping("/{id}/cancel")
	@Operation(operationId = "cancelSitting", summary = "Cancel a sitting",
			description = "Its links open nothing to do any more, and it is not scored. 409 once it is over. For recruiters of the team.")
	@ApiResponse(responseCode = "200", description = "The sitting, cancelled", useReturnTypeSchema = true)
	@PreAuthorize("hasRole('recruiter')")
	ResponseEntity<SittingView> cancel(
			@Parameter(description = "The sitting",
					example = "0d9f3c1e-7b52-8a64-9c3b-6a1e5f4d2b80") @PathVariable String id,
			@Parameter(description = "The ETag that the change is based on") @RequestHeader(name = "If-Match",
					required = false) @Nullable String ifMatch,
			Caller caller) {
		visible(id, caller);
		var after = this.cancel.cancel(id, (sitting) -> this.tags.check(ifMatch, sitting, caller)).orElseThrow();
		if (after.state().status() != SittingStatus.CANCELLED) {
			throw new Conflict("The sitting is over.", SittingView.of(after.state(), caller));
		}
		return answer(SittingView.of(after.state(), caller));
	}

	private SittingAsStored visible(String id, Caller caller) {
		return this.sittings.find(id, SittingAsStored.class)
			.map(Stored::state)
			.filter((sitting) -> this.postings.isVisible(sitting.postingId(), caller))
			.orElseThrow(() -> new NotFound("sitting", id));
	}

	private ResponseEntity<SittingView> answer(SittingView view) {
		return ResponseEntity.ok().eTag(this.tags.of(view)).body(view);
	}

}
