package org.hiringpipeline.assessment.assembly;

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
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	Page<AssessmentState> list(@RequestParam @Size(max = 64) String postingId, Limit limit, Cursor cursor,
			Caller caller) {
		this.postings.visible(postingId, caller);
		var query = Query.query(Criteria.where("postingId").is(postingId))
			.with(Sort.by("_id"))
			.limit(limit.andOneMore());
		if (!cursor.isStart()) {
			query.addCriteria(Criteria.where("_id").gt(cursor.text(0)));
		}
		var found = this.assessments.find(query)
			.stream()
			.map((assessment) -> AssessmentState.of(assessment.state()))
			.toList();
		return Page.of(found, limit, (assessment) -> Cursor.of(assessment.assessmentId()));
	}

	@GetMapping("/{id}")
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	ResponseEntity<AssessmentState> read(@PathVariable String id, Caller caller) {
		return answer(this.assessments.find(id)
			.filter((stored) -> this.postings.isVisible(stored.state().postingId(), caller))
			.orElseThrow(() -> new NotFound("assessment", id)));
	}

	@PostMapping("/{id}/reassemble")
	@PreAuthorize("hasAnyRole('recruiter', 'operator')")
	ResponseEntity<AssessmentState> reassemble(@PathVariable String id,
			@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
		return answer(this.assemble.again(id, ETags.required(ifMatch), caller));
	}

	private static ResponseEntity<AssessmentState> answer(Stored<Assessment> assessment) {
		return ResponseEntity.ok().eTag(ETags.of(assessment.version())).body(AssessmentState.of(assessment.state()));
	}

}
