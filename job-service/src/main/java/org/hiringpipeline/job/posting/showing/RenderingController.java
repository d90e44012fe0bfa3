package org.hiringpipeline.job.posting.showing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiringpipeline.job.posting.Postings;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/postings/{postingId}")
@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'operator', 'service')")
@Tag(name = "Postings")
class RenderingController {

	private static final String OPERATION = "readPosting";

	private final Postings postings;

	private final PostingRenderer renderer;

	RenderingController(Postings postings, PostingRenderer renderer) {
		this.postings = postings;
		this.renderer = renderer;
	}

	@GetMapping(produces = "text/markdown;charset=UTF-8")
	@Operation(operationId = OPERATION)
	String markdown(@PathVariable String postingId, Caller caller) {
		return this.renderer.markdown(this.postings.details(postingId, caller));
	}

	@GetMapping(produces = "text/html;charset=UTF-8")
	@Operation(operationId = OPERATION)
	String html(@PathVariable String postingId, Caller caller) {
		return this.renderer.html(this.postings.details(postingId, caller));
	}

	@GetMapping(produces = "application/ld+json")
	@Operation(operationId = OPERATION)
	StructuredPosting structured(@PathVariable String postingId, Caller caller) {
		return this.renderer.structured(this.postings.details(postingId, caller));
	}

}
