package org.hiringpipeline.assessment.assembly;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.assessment.posting.Postings;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assessments of a posting, without keys. */
@RestController
@RequestMapping("/v1/assessments")
@Tag(name = "Assessments", description = "What was drawn for a posting, without texts and keys.")
class AssessmentController {

	private final AggregateStore<Assessment> assessments;

	private final AssembleAssessment assemble;

	private final Postings postings;

	AssessmentController(AggregateStore<Assessment> assessments, AssembleAssessment assemble, Postings postings) {
		this.assessments = assessments;
		this.assemble = assemble;
		this.postings = postings;
	}

	@GetMapping
	@Operation(operationId = "listAssessments", summary = "Assessments of a posting",
			description = "In the order of their ids, for its team, operators and services.")
	@ApiResponse(responseCode = "200", description = "A page of them", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "404", description = "There is no such posting, or it is another team's",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	Page<AssessmentState> list(
			@Parameter(description = "The job posting",
					example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") @RequestParam @Size(max = 64) String postingId,
			Limit limit, Cursor cursor, Caller caller) {
		this.postings.visible(postingId, caller);
		var query = Query.query(Criteria.where("postingId").is(postingId))
			.with(Sort.by("_id"))
			.limit(limit.andOneMore());
		if (!cursor.isStart()) {
			query.addCriteria(Criteria.where("_id").gt(cursor.text(0)));
		}
		var found = this.assessments.find(query, AssessmentAsStored.class)
			.stream()
			.map((assessment) -> AssessmentState.of(assessment.state()))
			.toList();
		return Page.of(found, limit, (assessment) -> Cursor.of(assessment.assessmentId()));
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readAssessment", summary = "One assessment",
			description = "For the team of its posting, operators and services.")
	@ApiResponse(responseCode = "200", description = "The assessment; its entity tag is for If-Match",
			useReturnTypeSchema = true)
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	ResponseEntity<AssessmentState> read(@Parameter(description = "The assessment",
			example = "5b0f5ab6-8c5c-8f0e-a1d4-2f7b6c0d9e11") @PathVariable String id, Caller caller) {
		return answer(this.assessments.find(id, AssessmentAsStored.class)
			.filter((stored) -> this.postings.isVisible(stored.state().postingId(), caller))
			.orElseThrow(() -> new NotFound("assessment", id)));
	}

	@PostMapping("/{id}/reassemble")
	@Operation(operationId = "reassembleAssessment", summary = "Try again what is lacking",
			description = "Draws again from the bank; once published an assessment does not change any more (409). For recruiters of the team and operators.")
	@ApiResponse(responseCode = "200", description = "The assessment as it is now, published or still lacking",
			useReturnTypeSchema = true)
	@PreAuthorize("hasAnyRole('recruiter', 'operator')")
	ResponseEntity<AssessmentState> reassemble(
			@Parameter(description = "The assessment",
					example = "5b0f5ab6-8c5c-8f0e-a1d4-2f7b6c0d9e11") @PathVariable String id,
			@Parameter(description = "The ETag that the change is based on") @RequestHeader(name = "If-Match",
					required = false) @Nullable String ifMatch,
			Caller caller) {
		return answer(this.assessments.as(this.assemble.again(id, ETags.required(ifMatch), caller),
				AssessmentAsStored.class));
	}

	private static ResponseEntity<AssessmentState> answer(Stored<AssessmentAsStored> assessment) {
		return ResponseEntity.ok().eTag(ETags.of(assessment.version())).body(AssessmentState.of(assessment.state()));
	}

}
