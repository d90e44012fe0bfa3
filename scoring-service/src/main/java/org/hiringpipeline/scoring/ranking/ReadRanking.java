package org.hiringpipeline.scoring.ranking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.bson.Document;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Reads the ranking: of one candidate from one standing and a handful of tallies, however
 * many there are; a page by its place in the index.
 */
@Component
class ReadRanking {

	private final MongoOperations mongo;

	ReadRanking(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** The standing of a sitting, if it is in the ranking of this posting. */
	Optional<Standing> standing(String postingId, String sittingId) {
		var query = Query.query(Criteria.where(Rankings.SITTING).is(sittingId));
		return Optional.ofNullable(this.mongo.findOne(query, Standing.class))
			.filter((standing) -> standing.postingId().equals(postingId) && standing.tenths() != null);
	}

	/** How the scores of a posting are spread. */
	Distribution distribution(String postingId) {
		var query = Query.query(Criteria.where("postingId").is(postingId));
		query.fields().include(Tally.COUNTS);
		query.limit(Tally.PARTS);
		return new Distribution(this.mongo.find(query, Document.class, this.mongo.getCollectionName(Tally.class))
			.stream()
			.map(ReadRanking::counts)
			.toList());
	}

	/**
	 * The standings after a cursor, best first, one more than the limit if there are
	 * more.
	 */
	List<Standing> page(String postingId, Limit limit, Cursor cursor) {
		var query = Query.query(after(postingId, cursor))
			.with(Sort.by(Sort.Order.desc(Rankings.TENTHS), Sort.Order.asc(Rankings.SITTING)))
			.limit(limit.andOneMore());
		return this.mongo.find(query, Standing.class);
	}

	/** The cursor after a standing. */
	static Cursor cursor(Standing standing) {
		return Cursor.of(Objects.requireNonNull(standing.tenths()),
				Objects.requireNonNull(standing.result()).sittingId());
	}

	private static Criteria after(String postingId, Cursor cursor) {
		var ranked = Criteria.where("postingId").is(postingId);
		if (cursor.isStart()) {
			return ranked.and(Rankings.TENTHS).gte(0);
		}
		long tenths = cursor.integer(0);
		return ranked.andOperator(Criteria.where(Rankings.TENTHS).gte(0).lte(tenths),
				new Criteria().orOperator(Criteria.where(Rankings.TENTHS).lt(tenths),
						Criteria.where(Rankings.TENTHS).is(tenths).and(Rankings.SITTING).gt(cursor.text(1))));
	}

	private static Map<String, Long> counts(Document tally) {
		var counts = tally.get(Tally.COUNTS, new Document());
		return counts.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> ((Number) entry.getValue()).longValue()));
	}

}
