package org.hiringpipeline.scoring.ranking;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of the ranking.
 *
 * @param items the rows, best first
 * @param next the cursor of the next page; none on the last
 * @param scored how many candidates are in the ranking
 */
@Schema(description = "A page of the ranking")
record RankingPage(@Schema(description = "The rows, best first") List<RankedCandidate> items,
		@Schema(description = "The cursor of the next page; none on the last") @Nullable String next,
		@Schema(description = "How many candidates are in the ranking", example = "41") long scored) {

	static RankingPage of(List<Standing> found, Limit limit, Distribution distribution) {
		Page<RankedCandidate> page = Page.of(found, limit, ReadRanking::cursor)
			.map((standing) -> RankedCandidate.of(standing, distribution));
		return new RankingPage(page.items(), page.next(), distribution.scored());
	}

	/** The page that a cursor leads to. */
	static RankingPage read(ReadRanking ranking, String postingId, Limit limit, Cursor cursor) {
		return of(ranking.page(postingId, limit, cursor), limit, ranking.distribution(postingId));
	}

}
