package org.hiringpipeline.scoring.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.hiringpipeline.scoring.posting.Postings;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the ranking of a posting. */
@RestController
@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'operator', 'service')")
class RankingController {

	private final ReadRanking ranking;

	private final Postings postings;

	RankingController(ReadRanking ranking, Postings postings) {
		this.ranking = ranking;
		this.postings = postings;
	}

	/** The candidates of a posting, best first. */
	@Operation(operationId = "readRanking", summary = "The candidates of a posting, best first",
			description = "Equal scores share a rank. Whoever has withdrawn is not in it.")
	@ApiResponse(responseCode = "200", description = "A page of the ranking", useReturnTypeSchema = true)
	@GetMapping("/v1/postings/{postingId}/ranking")
	RankingPage ranking(
			@Parameter(description = "The job posting",
					example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") @PathVariable String postingId,
			Limit limit, Cursor cursor, Caller caller) {
		this.postings.require(caller, postingId);
		return RankingPage.read(this.ranking, postingId, limit, cursor);
	}

	/** Rank and percentile of one candidate. */
	@Operation(operationId = "readRank", summary = "Rank and percentile of one candidate",
			description = "With the best and the worst rank were the score higher or lower by its margin.")
	@ApiResponse(responseCode = "200", description = "Where the candidate stands", useReturnTypeSchema = true)
	@GetMapping("/v1/postings/{postingId}/ranking/{sittingId}")
	CandidateRank rank(
			@Parameter(description = "The job posting",
					example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") @PathVariable String postingId,
			@Parameter(description = "The sitting",
					example = "93fc2886-5457-854c-829a-5574c5b31576") @PathVariable String sittingId,
			Caller caller) {
		this.postings.require(caller, postingId);
		return this.ranking.standing(postingId, sittingId)
			.map((standing) -> CandidateRank.of(standing, this.ranking.distribution(postingId)))
			.orElseThrow(() -> new NotFound("sitting in this ranking", sittingId));
	}

}
