package org.hiringpipeline.scoring.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.bson.Document;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.testing.Queries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a read of the ranking fetches does not grow with the candidates. */
class ReadRankingIT {

	private static final String POSTING = "posting";

	private static final int PAGE = 20;

	private final Queries fetched = new Queries("standings", "tallies");

	private final Database database = new Database(this.fetched);

	private final ReadRanking ranking = new ReadRanking(this.database.mongo);

	@AfterEach
	void close() {
		this.database.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 100_000 })
	void fetchesAHandfulOfDocumentsHoweverManyCandidates(int candidates) {
		fill(candidates);
		this.fetched.reset();
		var standing = this.ranking.standing(POSTING, "sitting-%06d".formatted(candidates / 2)).orElseThrow();
		var rank = CandidateRank.of(standing, this.ranking.distribution(POSTING));
		assertThat(rank.scored()).isEqualTo(candidates);
		assertThat(this.fetched.count()).isEqualTo(2);
		assertThat(this.fetched.documents()).isEqualTo(1 + Tally.PARTS);

		this.fetched.reset();
		var limit = new Limit(PAGE);
		var middle = RankingPage.read(this.ranking, POSTING, limit, Cursor.of(score(candidates / 2), "sitting-0"));
		assertThat(middle.items()).hasSize(PAGE);
		assertThat(this.fetched.count()).isEqualTo(2);
		assertThat(this.fetched.documents()).isEqualTo(PAGE + 1 + Tally.PARTS);
	}

	@Test
	void anIndexServesEveryRead() {
		this.fetched.reset();
		this.ranking.standing(POSTING, "sitting");
		this.ranking.distribution(POSTING);
		this.ranking.page(POSTING, new Limit(PAGE), Cursor.START);
		this.ranking.page(POSTING, new Limit(PAGE), Cursor.of(500, "sitting-0"));
		assertThat(this.fetched.count()).isEqualTo(4);
		assertThat(this.fetched.unserved(this.database.mongo.getDb())).isEmpty();
	}

	private void fill(int candidates) {
		var standings = new ArrayList<Document>();
		var counts = new HashMap<String, Document>();
		for (int i = 0; i < candidates; i++) {
			var application = "application-" + i;
			standings.add(new Document("_id", application).append("postingId", POSTING)
				.append("candidateId", "c")
				.append("tenths", score(i))
				.append("version", 1L)
				.append("withdrawn", false)
				.append("result",
						new Document("sittingId", "sitting-%06d".formatted(i)).append("score", score(i))
							.append("margin", 80)
							.append("skills", List.of())
							.append("sequence", 1L)));
			counts.computeIfAbsent(Tally.idFor(POSTING, application), (id) -> new Document())
				.merge(Integer.toString(score(i)), 1L, (one, other) -> (Long) one + (Long) other);
		}
		for (int from = 0; from < candidates; from += 10_000) {
			var some = standings.subList(from, Math.min(candidates, from + 10_000));
			this.database.mongo.getCollection("standings").insertMany(some);
		}
		counts.forEach((id, count) -> this.database.mongo.getCollection("tallies")
			.insertOne(new Document("_id", id).append("postingId", POSTING)
				.append("version", 1L)
				.append("counts", count)));
	}

	private static int score(int candidate) {
		return Math.floorMod(candidate * 7919, 1001);
	}

}
