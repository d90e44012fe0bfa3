package org.hiringpipeline.assessment.sitting.candidate;

import java.security.Principal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.hiringpipeline.assessment.sitting.candidate.CandidateView.SavedAnswer;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one sitting that the caller's token opens. */
@RestController
@RequestMapping("/v1/sitting")
@SecurityScheme(name = CandidateController.SCHEME, type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER,
		paramName = SittingTokenFilter.HEADER,
		description = "The secret in the fragment of the mailed link: 43 characters of base64url")
@SecurityRequirement(name = CandidateController.SCHEME)
@Tag(name = "Own sitting", description = "For the candidate who holds the mailed link.")
class CandidateController {

	static final String SCHEME = "sittingToken";

	private final TakeSitting take;

	CandidateController(TakeSitting take) {
		this.take = take;
	}

	@GetMapping
	@Operation(operationId = "readOwnSitting", summary = "How the sitting stands",
			description = "With its questions and what is saved while it is started. It has no entity tag, since the remaining time changes all the time.")
	@ApiResponse(responseCode = "200", description = "The sitting", useReturnTypeSchema = true)
	CandidateView look(@Parameter(hidden = true) Principal candidate) {
		return this.take.look(candidate.getName());
	}

	/** Starts the clock; on a started sitting it changes nothing. */
	@PostMapping("/start")
	@Operation(operationId = "startOwnSitting", summary = "Start the clock",
			description = "On a started sitting it changes nothing.")
	@ApiResponse(responseCode = "200", description = "The sitting with its questions", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "It cannot be started any more; current says how it stands",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	CandidateView start(@Parameter(hidden = true) Principal candidate) {
		return this.take.start(candidate.getName());
	}

	/**
	 * Saves an answer. The highest sequence wins: a save that comes late is answered with
	 * the later one that is stored, so that a client may repeat without harm.
	 */
	@PutMapping("/answers/{itemId}")
	@Operation(operationId = "saveOwnAnswer", summary = "Save an answer",
			description = "The highest sequence wins: a save that comes late is answered with the later one that is stored, so that a client may repeat without harm. Without options, number and text it takes the earlier answer back. 409 when it takes no answers any more.")
	@ApiResponse(responseCode = "200", description = "The answer that is stored", useReturnTypeSchema = true)
	SavedAnswer save(@Parameter(hidden = true) Principal candidate,
			@Parameter(description = "The question", example = "databases-01") @PathVariable String itemId,
			@Valid @RequestBody AnswerInput answer) {
		return this.take.save(candidate.getName(), itemId, answer);
	}

	/** Hands in what is saved; on a submitted sitting it changes nothing. */
	@PostMapping("/submit")
	@Operation(operationId = "submitOwnSitting", summary = "Hand in what is saved",
			description = "On a submitted sitting it changes nothing.")
	@ApiResponse(responseCode = "200", description = "The sitting, submitted", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "409", description = "It is not started; current says how it stands",
			content = @Content(mediaType = "application/problem+json",
					schema = @Schema(ref = "#/components/schemas/Problem")))
	CandidateView submit(@Parameter(hidden = true) Principal candidate) {
		return this.take.submit(candidate.getName());
	}

}
