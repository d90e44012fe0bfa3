package org.hiringpipeline.assessment.sitting.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiringpipeline.assessment.sitting.link.MintLink.Link;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links to sittings, for the service that sends them. */
@RestController
@Tag(name = "Sittings")
class LinkController {

	private final MintLink mint;

	LinkController(MintLink mint) {
		this.mint = mint;
	}

	/**
	 * Makes a link. It takes no Idempotency-Key, since its answer must not be kept:
	 * asking again gives another link that is as good.
	 */
	@PostMapping("/v1/sittings/{id}/links")
	@Operation(operationId = "mintLink", summary = "Make a link to a sitting",
			description = "For the service that sends it. It takes no Idempotency-Key, since its answer must not be kept: asking again gives another link that is as good. The last three links work.")
	@ApiResponse(responseCode = "201", description = "A link that works", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "The sitting is not open; current says how it stands",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	@PreAuthorize("hasRole('service')")
	@ResponseStatus(HttpStatus.CREATED)
	Link mint(@Parameter(description = "The sitting",
			example = "0d9f3c1e-7b52-8a64-9c3b-6a1e5f4d2b80") @PathVariable String id) {
		return this.mint.mint(id);
	}

}
