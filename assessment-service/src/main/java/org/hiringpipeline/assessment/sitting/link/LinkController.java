package org.hiringpipeline.assessment.sitting.link;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiringpipeline.assessment.sitting.link.MintLink.Link;
import org.hiringpipeline.platform.http.problem.BadRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links to sittings, for the service that sends them. */
@RestController
@Tag(name = "Sittings")
class LinkController {

	private static final String NAME = "^[A-Za-z0-9-]{1,64}$";

	private final MintLink mint;

	LinkController(MintLink mint) {
		this.mint = mint;
	}

	/**
	 * Makes a link. It takes no Idempotency-Key, since its answer must not be kept:
	 * asking again gives another link that is as good, and takes the place of the one
	 * before if it has its name.
	 */
	@PostMapping("/v1/sittings/{id}/links")
	@Operation(operationId = "mintLink", summary = "Make a link to a sitting",
			description = "For the service that sends it. It takes no Idempotency-Key, since its answer must not be kept: asking again gives another link that is as good. The last three links work. A link may have a name: another one of that name takes its place and leaves the others alone.")
	@ApiResponse(responseCode = "201", description = "A link that works", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "The sitting is not open; current says how it stands",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	@PreAuthorize("hasRole('service')")
	@ResponseStatus(HttpStatus.CREATED)
	Link mint(
			@Parameter(description = "The sitting",
					example = "0d9f3c1e-7b52-8a64-9c3b-6a1e5f4d2b80") @PathVariable String id,
			@Parameter(description = "What the link is for, such as a message and which of its copies",
					example = "d9a1c6b2-0f7e-8a53-9c41-5be0f2a7d318-0",
					schema = @Schema(type = "string", pattern = NAME)) @RequestParam(
							required = false) @Nullable String name) {
		if (name != null && !name.matches(NAME)) {
			throw new BadRequest("name", "must be 1 to 64 letters, digits and hyphens");
		}
		return this.mint.mint(id, name);
	}

}
