package org.hiringpipeline.job.posting;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.input.MergePatch;
import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.job.posting.status.PostingTransition;
import org.hiringpipeline.job.posting.terms.PostingTerms;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.openapi.MergePatchOf;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/postings")
@Tag(name = "Postings", description = "Roles that teams hire for, from draft to filled")
class PostingController {

	private static final String HIRES = "hasAnyRole('recruiter', 'hiring-manager')";

	private static final String READS = "hasAnyRole('recruiter', 'hiring-manager', 'operator', 'service')";

	private final DraftPosting draft;

	private final ChangePosting change;

	private final MovePosting move;

	private final FindPostings find;

	PostingController(DraftPosting draft, ChangePosting change, MovePosting move, FindPostings find) {
		this.draft = draft;
		this.change = change;
		this.move = move;
		this.find = find;
	}

	@PostMapping
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PreAuthorize(HIRES)
	@Operation(operationId = "draftPosting", summary = "Draft a posting from a role profile",
			description = "Skills, duties and qualifications are copied from the profile at the level; what is left "
					+ "out of the assessment and of advanceThreshold follows from the defaults.")
	ResponseEntity<PostingView> draft(@Valid @RequestBody PostingTerms terms, IdempotencyKey key, Caller caller) {
		var posting = this.draft.draft(key.derivedId(), terms, caller);
		return tagged(ResponseEntity.created(URI.create("/v1/postings/" + posting.id())), this.find.shown(posting));
	}

	@GetMapping
	@PreAuthorize(READS)
	@Operation(operationId = "listPostings", summary = "List the postings of your teams, newest first",
			description = "All of them, or those of one status or team; who sees every team's lists every team's.")
	Page<PostingView> list(@RequestParam(required = false) @Nullable PostingStatus status,
			@RequestParam(required = false) @Size(max = 100) @Nullable String team, Caller caller, Limit limit,
			Cursor cursor) {
		return this.find.list(status, team, caller, limit, cursor).map((posting) -> PostingView.of(posting.state()));
	}

	@GetMapping(path = "/{postingId}", produces = MediaType.APPLICATION_JSON_VALUE)
	@PreAuthorize(READS)
	@Operation(operationId = "readPosting", summary = "Read a posting",
			description = "As JSON; Markdown, HTML and schema.org JSON-LD come by the Accept header.")
	ResponseEntity<PostingView> read(@PathVariable String postingId, Caller caller) {
		return tagged(ResponseEntity.ok(), this.find.shown(postingId, caller));
	}

	@PatchMapping(path = "/{postingId}", consumes = MergePatch.MEDIA_TYPE)
	@PreAuthorize(HIRES)
	@Operation(operationId = "changePosting", summary = "Change a draft by a JSON merge patch",
			description = "The fields are those of drafting; null brings a default back. Copies anew from the profile.")
	ResponseEntity<PostingView> change(@PathVariable String postingId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody @MergePatchOf(PostingTerms.class) JsonNode patch, Caller caller) {
		return tagged(ResponseEntity.ok(),
				this.find.shown(this.change.change(postingId, ETags.required(ifMatch), patch, caller)));
	}

	@PostMapping("/{postingId}/transitions")
	@PreAuthorize(HIRES)
	@Operation(operationId = "movePosting", summary = "Open, pause, resume, close, fill or cancel a posting",
			description = "Draft to open, open to paused and back, open or paused to closed, filled or cancelled, "
					+ "closed to filled. Opening names everything that is missing at once.")
	ResponseEntity<PostingView> move(@PathVariable String postingId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody PostingTransition step, Caller caller) {
		return tagged(ResponseEntity.ok(),
				this.find.shown(this.move.move(postingId, ETags.required(ifMatch), step.to(), step.reason(), caller)));
	}

	@GetMapping("/{postingId}/hiring-team")
	@PreAuthorize("hasRole('service')")
	@Operation(operationId = "readHiringTeam", summary = "Read whom to tell of results; for services",
			description = "As of now: asked for at the moment of sending, so that nothing personal is kept elsewhere.")
	HiringTeamView hiringTeam(@PathVariable String postingId, Caller caller) {
		return HiringTeamView.of(this.find.shown(postingId, caller).state());
	}

	private static ResponseEntity<PostingView> tagged(ResponseEntity.BodyBuilder answer,
			Stored<PostingAsStored> posting) {
		return answer.eTag(ETags.of(posting.version())).body(PostingView.of(posting.state()));
	}

}
