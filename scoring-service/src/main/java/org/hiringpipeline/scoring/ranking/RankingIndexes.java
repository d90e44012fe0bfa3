package org.hiringpipeline.scoring.ranking;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.startup.IndexCreator;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The indexes that the ranking is read by. */
@Component
class RankingIndexes {

	/** Pages, best first. */
	static final IndexModel PAGES = new IndexModel(Indexes.compoundIndex(Indexes.ascending("postingId"),
			Indexes.descending(Rankings.TENTHS), Indexes.ascending(Rankings.SITTING)));

	/** One sitting. */
	static final IndexModel SITTINGS = new IndexModel(Indexes.ascending(Rankings.SITTING),
			new IndexOptions().sparse(true));

	/** The tallies of a posting. */
	static final IndexModel TALLIES = new IndexModel(Indexes.ascending("postingId"));

	RankingIndexes(MongoOperations mongo, IndexCreator indexes) {
		indexes.create(mongo.getCollectionName(Standing.class), PAGES, SITTINGS);
		indexes.create(mongo.getCollectionName(Tally.class), TALLIES);
	}

}
