package org.hiringpipeline.job.application.counting;

import com.mongodb.MongoException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what a crash, or a sick database, has left uncounted. */
@Component
class SweepUncounted {

	private static final Logger logger = LoggerFactory.getLogger(SweepUncounted.class);

	private static final int AT_A_TIME = 500;

	private final MongoOperations mongo;

	private final StageTallies tallies;

	SweepUncounted(MongoOperations mongo, StageTallies tallies, IndexCreator indexes) {
		this.mongo = mongo;
		this.tallies = tallies;
		indexes.create(CountedApplication.COLLECTION,
				new IndexModel(Indexes.ascending(CountedApplication.TO_COUNT), new IndexOptions().sparse(true)));
	}

	@Scheduled(fixedDelayString = "${job.counting.sweep:5s}", initialDelayString = "${job.counting.sweep:5s}")
	void sweep() {
		var query = Query.query(Criteria.where(CountedApplication.TO_COUNT).gt(0)).limit(AT_A_TIME);
		query.fields().include(CountedApplication.POSTING);
		try {
			this.mongo.find(query, Document.class, CountedApplication.COLLECTION)
				.forEach((found) -> this.tallies.count(found.getString(CountedApplication.POSTING),
						found.getString("_id")));
		}
		catch (DataAccessException | MongoException ex) {
			logger.warn("What is not counted yet is looked for again at the next sweep", ex);
		}
	}

}
