package org.hiringpipeline.job.candidate;

import java.net.URI;
import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.idempotency.Idempotent;
import org.hiringpipeline.platform.http.problem.NotFound;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/candidates")
@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager')")
@Tag(name = "Candidates", description = "Who applies; the only place where personal data is kept")
class CandidateController {

	private final RegisterCandidate register;

	private final AggregateStore<Candidate> candidates;

	CandidateController(RegisterCandidate register, AggregateStore<Candidate> candidates) {
		this.register = register;
		this.candidates = candidates;
	}

	@PostMapping
	@Idempotent
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "registerCandidate", summary = "Register a candidate",
			description = "Once for each address: 409 names the candidate who has it.")
	ResponseEntity<Registration> register(@Valid @RequestBody CandidateInput input, IdempotencyKey key) {
		var candidate = this.register.register(key.derivedId(), input);
		return ResponseEntity.created(URI.create("/v1/candidates/" + candidate.id()))
			.eTag(ETags.of(candidate.version()))
			.body(new Registration(candidate.id(), candidate.state().registeredAt()));
	}

	@GetMapping("/{candidateId}")
	@Operation(operationId = "readCandidate", summary = "Read who a candidate is",
			description = "The only answer with personal data that people get.")
	ResponseEntity<CandidateView> read(@PathVariable String candidateId) {
		var candidate = this.candidates.find(candidateId).orElseThrow(() -> new NotFound("candidate", candidateId));
		return ResponseEntity.ok().eTag(ETags.of(candidate.version())).body(CandidateView.of(candidate.state()));
	}

	/**
	 * Nothing personal: whoever registers knows it already.
	 *
	 * @param candidateId the candidate
	 * @param registeredAt when they were registered
	 */
	record Registration(String candidateId, Instant registeredAt) {
	}

}
