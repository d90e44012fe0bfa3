package org.hiringpipeline.job.application;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.job.application.FindContact.ContactView;
import org.hiringpipeline.job.application.counting.CountStages;
import org.hiringpipeline.job.application.counting.CountStages.StageCounts;
import org.hiringpipeline.job.application.stage.ApplicationTransition;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Applications", description = "Candidates on their way through the stages of a posting")
class ApplicationController {

	private static final String HIRES = "hasAnyRole('recruiter', 'hiring-manager')";

	private static final String READS = "hasAnyRole('recruiter', 'hiring-manager', 'operator', 'service')";

	private final SubmitApplication submit;

	private final MoveApplication move;

	private final FindApplications find;

	private final CountStages count;

	private final FindContact contact;

	ApplicationController(SubmitApplication submit, MoveApplication move, FindApplications find, CountStages count,
			FindContact contact) {
		this.submit = submit;
		this.move = move;
		this.find = find;
		this.count = count;
		this.contact = contact;
	}

	@PostMapping("/v1/postings/{postingId}/applications")
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@PreAuthorize(HIRES)
	@Operation(operationId = "submitApplication", summary = "Apply for an open posting",
			description = "One application per candidate and posting: applying again answers 200 with the one there is.",
			responses = { @ApiResponse(responseCode = "201", description = "Applied"),
					@ApiResponse(responseCode = "200", description = "Had applied before") })
	ResponseEntity<ApplicationView> submit(@PathVariable String postingId, @Valid @RequestBody Applicant applicant,
			Caller caller) {
		var submitted = this.submit.submit(postingId, applicant.candidateId(), caller);
		var location = URI.create("/v1/applications/" + submitted.application().id());
		return tagged(submitted.fresh() ? ResponseEntity.created(location) : ResponseEntity.ok().location(location),
				this.find.shown(submitted.application()));
	}

	@GetMapping("/v1/postings/{postingId}/applications")
	@PreAuthorize(READS)
	@Operation(operationId = "listApplications", summary = "List the applications for a posting, first come first",
			description = "All of them, or those at one stage.")
	Page<ApplicationView> list(@PathVariable String postingId, @RequestParam(required = false) @Nullable Stage stage,
			Caller caller, Limit limit, Cursor cursor) {
		return this.find.list(postingId, stage, caller, limit, cursor)
			.map((application) -> ApplicationView.of(application.state()));
	}

	@GetMapping("/v1/postings/{postingId}/stages")
	@PreAuthorize(READS)
	@Operation(operationId = "countStages", summary = "Count the applications for a posting by stage",
			description = "Every stage is named, also where the number is 0. The answer costs the same for ten and for "
					+ "a million applications.")
	StageCounts count(@PathVariable String postingId, Caller caller) {
		return this.count.count(postingId, caller);
	}

	@GetMapping("/v1/applications/{applicationId}")
	@PreAuthorize(READS)
	@Operation(operationId = "readApplication", summary = "Read an application with its history",
			description = "With score and recommendation once there are any. Its ETag is what a step is based on.")
	ResponseEntity<ApplicationView> read(@PathVariable String applicationId, Caller caller) {
		return tagged(ResponseEntity.ok(), this.find.shown(applicationId, caller));
	}

	@PostMapping("/v1/applications/{applicationId}/transitions")
	@PreAuthorize(HIRES)
	@Operation(operationId = "moveApplication", summary = "Move an application, reject it, or record a withdrawal",
			description = "To shortlisted, interview, offer and hired in this order; rejecting and withdrawing need a "
					+ "reason.")
	ResponseEntity<ApplicationView> move(@PathVariable String applicationId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Valid @RequestBody ApplicationTransition step, Caller caller) {
		return tagged(ResponseEntity.ok(),
				this.find.shown(this.move.move(applicationId, ETags.required(ifMatch), step, caller)));
	}

	@GetMapping("/v1/applications/{applicationId}/contact")
	@PreAuthorize("hasRole('service')")
	@Operation(operationId = "readContact", summary = "Read how to reach who applied; for services",
			description = "As of now: asked for at the moment of sending, so that nothing personal is kept elsewhere.")
	ContactView contact(@PathVariable String applicationId, Caller caller) {
		return this.contact.of(applicationId, caller);
	}

	private static ResponseEntity<ApplicationView> tagged(ResponseEntity.BodyBuilder answer,
			Stored<ApplicationAsStored> application) {
		return answer.eTag(ETags.of(Revision.of(application))).body(ApplicationView.of(application.state()));
	}

	/**
	 * Who applies.
	 *
	 * @param candidateId a registered candidate
	 */
	record Applicant(@NotBlank @Size(max = 64) String candidateId) {
	}

}
