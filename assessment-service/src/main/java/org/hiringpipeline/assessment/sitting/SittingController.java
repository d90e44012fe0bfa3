package org.hiringpipeline.assessment.sitting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.assessment.posting.Postings;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sittings, for the hiring side and for the service that sends the invitations. */
@RestController
@RequestMapping("/v1/sittings")
class SittingController {

	private final AggregateStore<Sitting> sittings;

	private final FindSittings find;

	private final Postings postings;

	private final MintLink mint;

	private final GrantExtraTime extraTime;

	private final CancelSittings cancel;

	SittingController(AggregateStore<Sitting> sittings, FindSittings find, Postings postings, MintLink mint,
			GrantExtraTime extraTime, CancelSittings cancel) {
		this.sittings = sittings;
		this.find = find;
		this.postings = postings;
		this.mint = mint;
		this.extraTime = extraTime;
		this.cancel = cancel;
	}

	record ExtraTime(@NotNull @Min(1) @Max(86400) Long seconds) {
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	Page<SittingView> list(@RequestParam @Size(max = 64) String postingId,
			@RequestParam(required = false) @Nullable SittingStatus status, Limit limit, Cursor cursor, Caller caller) {
		this.postings.visible(postingId, caller);
		var found = this.find.list(postingId, status, limit, cursor)
			.stream()
			.map((sitting) -> SittingView.of(sitting.state(), caller))
			.toList();
		return Page.of(found, limit, (sitting) -> Cursor.of(sitting.sittingId()));
	}

	@GetMapping("/{id}")
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	ResponseEntity<SittingView> read(@PathVariable String id, Caller caller) {
		return answer(visible(id, caller), caller);
	}

	/**
	 * Makes a link. It takes no Idempotency-Key, since its answer must not be kept:
	 * asking again gives another link that is as good.
	 */
	@PostMapping("/{id}/links")
	@PreAuthorize("hasRole('service')")
	@ResponseStatus(HttpStatus.CREATED)
	MintLink.Link link(@PathVariable String id) {
		return this.mint.mint(id);
	}

	@PostMapping("/{id}/extra-time")
	@Idempotent
	@PreAuthorize("hasRole('recruiter')")
	ResponseEntity<SittingView> grant(@PathVariable String id, @Valid @RequestBody ExtraTime extraTime,
			IdempotencyKey key, Caller caller) {
		visible(id, caller);
		long seconds = (extraTime.seconds() != null) ? extraTime.seconds() : 0;
		return answer(this.extraTime.grant(id, new Grant(key.derivedId(), seconds, caller.subject())), caller);
	}

	@PostMapping("/{id}/cancel")
	@PreAuthorize("hasRole('recruiter')")
	ResponseEntity<SittingView> cancel(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
		ETags.required(ifMatch).check(visible(id, caller).version());
		var after = this.cancel.cancel(id).orElseThrow();
		if (after.state().status() != SittingStatus.CANCELLED) {
			throw new Conflict("The sitting is over.", SittingView.of(after.state(), caller));
		}
		return answer(after, caller);
	}

	private Stored<Sitting> visible(String id, Caller caller) {
		return this.sittings.find(id)
			.filter((sitting) -> this.postings.isVisible(sitting.state().postingId(), caller))
			.orElseThrow(() -> new NotFound("sitting", id));
	}

	private static ResponseEntity<SittingView> answer(Stored<Sitting> sitting, Caller caller) {
		return ResponseEntity.ok().eTag(ETags.of(sitting.version())).body(SittingView.of(sitting.state(), caller));
	}

}
