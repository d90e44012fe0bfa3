package org.hiringpipeline.scoring.ranking;

import io.swagger.v3.oas.annotations.Operation;
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
	@Operation(summary = "The candidates of a posting, best first")
	@GetMapping("/v1/postings/{postingId}/ranking")
	RankingPage ranking(@PathVariable String postingId, Limit limit, Cursor cursor, Caller caller) {
		this.postings.require(caller, postingId);
		return RankingPage.read(this.ranking, postingId, limit, cursor);
	}

	/** Rank and percentile of one candidate. */
	@Operation(summary = "Rank and percentile of one candidate")
	@GetMapping("/v1/postings/{postingId}/ranking/{sittingId}")
	CandidateRank rank(@PathVariable String postingId, @PathVariable String sittingId, Caller caller) {
		this.postings.require(caller, postingId);
		return this.ranking.standing(postingId, sittingId)
			.map((standing) -> CandidateRank.of(standing, this.ranking.distribution(postingId)))
			.orElseThrow(() -> new NotFound("sitting in this ranking", sittingId));
	}

}
