package org.hiringpipeline.assessment.sitting.link;

import org.hiringpipeline.assessment.sitting.link.MintLink.Link;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links to sittings, for the service that sends them. */
@RestController
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
	@PreAuthorize("hasRole('service')")
	@ResponseStatus(HttpStatus.CREATED)
	Link mint(@PathVariable String id) {
		return this.mint.mint(id);
	}

}
