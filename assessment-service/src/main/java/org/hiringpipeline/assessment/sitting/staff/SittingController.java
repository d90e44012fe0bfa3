package org.hiringpipeline.assessment.sitting.staff;

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

	record ExtraTime(@NotNull @Min(1) @Max(86400) Long seconds) {

		@Override
		public String toString() {
			return "ExtraTime[...]";
		}

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

	@PostMapping("/{id}/extra-time")
	@Idempotent
	@PreAuthorize("hasRole('recruiter')")
	ResponseEntity<SittingView> grant(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
			@Valid @RequestBody ExtraTime extraTime, IdempotencyKey key, Caller caller) {
		visible(id, caller);
		var grant = new Grant(key.derivedId(), extraTime.seconds(), caller.subject());
		return answer(this.extraTime.grant(id, grant, (sitting) -> this.tags.check(ifMatch, sitting, caller)), caller);
	}

	@PostMapping("/{id}/cancel")
	@PreAuthorize("hasRole('recruiter')")
	ResponseEntity<SittingView> cancel(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
		visible(id, caller);
		var after = this.cancel.cancel(id, (sitting) -> this.tags.check(ifMatch, sitting, caller)).orElseThrow();
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

	private ResponseEntity<SittingView> answer(Stored<Sitting> sitting, Caller caller) {
		var view = SittingView.of(sitting.state(), caller);
		return ResponseEntity.ok().eTag(this.tags.of(view)).body(view);
	}

}
