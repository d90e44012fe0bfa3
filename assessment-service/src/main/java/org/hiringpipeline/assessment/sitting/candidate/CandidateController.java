package org.hiringpipeline.assessment.sitting.candidate;

import java.security.Principal;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
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
		paramName = SittingTokenFilter.HEADER, description = "The secret in the fragment of the mailed link")
@SecurityRequirement(name = CandidateController.SCHEME)
class CandidateController {

	static final String SCHEME = "sittingToken";

	private final TakeSitting take;

	CandidateController(TakeSitting take) {
		this.take = take;
	}

	@GetMapping
	CandidateView look(@Parameter(hidden = true) Principal candidate) {
		return this.take.look(candidate.getName());
	}

	/** Starts the clock; on a started sitting it changes nothing. */
	@PostMapping("/start")
	CandidateView start(@Parameter(hidden = true) Principal candidate) {
		return this.take.start(candidate.getName());
	}

	/**
	 * Saves an answer. The highest sequence wins: a save that comes late is answered with
	 * the later one that is stored, so that a client may repeat without harm.
	 */
	@PutMapping("/answers/{itemId}")
	SavedAnswer save(@Parameter(hidden = true) Principal candidate, @PathVariable String itemId,
			@Valid @RequestBody AnswerInput answer) {
		return this.take.save(candidate.getName(), itemId, answer);
	}

	/** Hands in what is saved; on a submitted sitting it changes nothing. */
	@PostMapping("/submit")
	CandidateView submit(@Parameter(hidden = true) Principal candidate) {
		return this.take.submit(candidate.getName());
	}

}
