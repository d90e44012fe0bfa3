package org.hiringpipeline.job.application.counting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.hiringpipeline.job.application.counting.StageTally.Counted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Counts every step of an application exactly once; the package says how. */
@Component
public class StageTallies {

	private static final Logger logger = LoggerFactory.getLogger(StageTallies.class);

	/** More than all who count for the same part at a time usually need. */
	private static final int ATTEMPTS = 50;

	private final MongoOperations mongo;

	StageTallies(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * Counts the steps of an application that were not counted. The steps themselves are
	 * written and told, so nothing that happens here may fail their request: what is not
	 * counted now is counted by the next sweep.
	 */
	public void count(String postingId, String applicationId) {
		try {
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				if (attempt(postingId, applicationId)) {
					return;
				}
			}
			logger.info("Application {} is counted by the next sweep: others are faster", applicationId);
		}
		catch (DataAccessException | MongoException ex) {
			logger.warn("Application {} is counted by the next sweep", applicationId, ex);
		}
	}

	/** Whether it is counted now; otherwise everything starts again. */
	private boolean attempt(String postingId, String applicationId) {
		var seen = look(postingId, applicationId);
		if (seen.isEmpty()) {
			return false;
		}
		var application = seen.get().application();
		if (!application.isCounted() && !write(postingId, seen.get())) {
			return false;
		}
		tell(application.now());
		return true;
	}

	/** Steps 1 and 2: nothing if what was counted last had to be told first. */
	Optional<Seen> look(String postingId, String applicationId) {
		var id = StageTally.idFor(postingId, applicationId);
		var query = Query.query(Criteria.where("_id").is(id));
		query.fields().include(StageTally.VERSION, StageTally.LAST);
		var tally = StageTally.of(id, this.mongo.findOne(query, Document.class, StageTally.COLLECTION));
		var last = tally.last();
		var found = read((last != null) ? List.of(applicationId, last.applicationId()) : List.of(applicationId));
		if (last != null && !found.stream().allMatch((application) -> application.knows(last))) {
			tell(last);
			return Optional.empty();
		}
		return found.stream()
			.filter((application) -> application.id().equals(applicationId))
			.findFirst()
			.map((application) -> new Seen(tally, application));
	}

	private List<CountedApplication> read(List<String> ids) {
		var query = Query.query(Criteria.where("_id").in(ids));
		query.fields().include(CountedApplication.STEPS + ".to", CountedApplication.COUNTED);
		return this.mongo.find(query, Document.class, CountedApplication.COLLECTION)
			.stream()
			.map(CountedApplication::of)
			.toList();
	}

	/** Step 3: counts, if nothing was counted since. */
	boolean write(String postingId, Seen seen) {
		var tally = seen.tally();
		var from = seen.application().from();
		var to = seen.application().to();
		var last = seen.application().now().toDocument();
		if (tally.version() == 0) {
			return insert(new Document("_id", tally.id()).append(CountedApplication.POSTING, postingId)
				.append(StageTally.VERSION, 1L)
				.append(StageTally.LAST, last)
				.append(StageTally.COUNTS, new Document(to, 1L)));
		}
		var counts = Stream
			.concat(from.map((stage) -> count(stage, -1)).stream(),
					Stream.of(count(to, 1), Updates.inc(StageTally.VERSION, 1L), Updates.set(StageTally.LAST, last)))
			.toList();
		var unchanged = Filters.and(Filters.eq(tally.id()), Filters.eq(StageTally.VERSION, tally.version()));
		return update(StageTally.COLLECTION, unchanged, Updates.combine(counts));
	}

	private static Bson count(String stage, long by) {
		return Updates.inc(StageTally.COUNTS + "." + stage, by);
	}

	private boolean insert(Document tally) {
		try {
			this.mongo.insert(tally, StageTally.COLLECTION);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** Step 4: has an application know what was counted, unless it knows of more. */
	void tell(Counted count) {
		var id = Filters.eq(count.applicationId());
		var older = Filters.or(Filters.exists(CountedApplication.COUNTED, false),
				Filters.lt(CountedApplication.COUNTED, count.steps()));
		update(CountedApplication.COLLECTION, Filters.and(id, older),
				Updates.set(CountedApplication.COUNTED, count.steps()));
		update(CountedApplication.COLLECTION, Filters.and(id, Filters.eq(CountedApplication.TO_COUNT, count.steps())),
				Updates.unset(CountedApplication.TO_COUNT));
	}

	private boolean update(String collection, Bson filter, Bson update) {
		var result = this.mongo.execute(collection, (documents) -> documents.updateOne(filter, update));
		return result != null && result.getMatchedCount() == 1;
	}

	/**
	 * What step 1 has read.
	 *
	 * @param tally the tally that counts the application
	 * @param application the application
	 */
	record Seen(StageTally tally, CountedApplication application) {
	}

}
