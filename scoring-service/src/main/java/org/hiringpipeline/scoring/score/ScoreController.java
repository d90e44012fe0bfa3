package org.hiringpipeline.scoring.score;

import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.http.ETags;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.hiringpipeline.scoring.posting.Postings;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows scores. */
@RestController
class ScoreController {

	/** Who decides on a candidate may see which items were missed. */
	private static final Set<String> SEE_ITEMS = Set.of("recruiter", "hiring-manager", "marker");

	private final AggregateStore<Score> scores;

	private final Postings postings;

	ScoreController(AggregateStore<Score> scores, Postings postings) {
		this.scores = scores;
		this.postings = postings;
	}

	/** The score of a sitting. */
	@Operation(operationId = "readScore", summary = "The score of a sitting, with its margin of error",
			description = "Recruiters, hiring managers and markers also see the credit for each item.")
	@ApiResponse(responseCode = "200", description = "The score", useReturnTypeSchema = true)
	@GetMapping("/v1/scores/{sittingId}")
	@PreAuthorize("hasAnyRole('recruiter', 'hiring-manager', 'marker', 'operator', 'service')")
	ResponseEntity<ScoreView> score(@Parameter(description = "The sitting",
			example = "93fc2886-5457-854c-829a-5574c5b31576") @PathVariable String sittingId, Caller caller) {
		var score = this.scores.find(sittingId, ScoreAsStored.class)
			.filter((found) -> this.postings.visible(caller, found.state().submission().postingId()))
			.orElseThrow(() -> new NotFound("score", sittingId));
		boolean withItems = caller.roles().stream().anyMatch(SEE_ITEMS::contains);
		return ResponseEntity.ok().eTag(ETags.of(score.version())).body(ScoreView.of(score.state(), withItems));
	}

}
