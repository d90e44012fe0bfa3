package org.hiringpipeline.job.application.counting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bson.Document;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.posting.Postings;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Reads how many applications for a posting stand at each stage. */
@Service
public class CountStages {

	private final MongoOperations mongo;

	private final Postings postings;

	CountStages(MongoOperations mongo, Postings postings) {
		this.mongo = mongo;
		this.postings = postings;
	}

	/** Every stage with its number, also where that is 0. */
	public StageCounts count(String postingId, Caller caller) {
		var posting = this.postings.named(postingId, caller);
		Map<String, Long> counts = new LinkedHashMap<>();
		for (var stage : Stage.values()) {
			counts.put(stage.toString(), 0L);
		}
		var query = Query.query(Criteria.where("_id").in(StageTally.idsOf(posting.id())));
		query.fields().include(StageTally.COUNTS);
		this.mongo.find(query, Document.class, StageTally.COLLECTION)
			.forEach((tally) -> tally.get(StageTally.COUNTS, Document.class)
				.forEach((stage, count) -> counts.merge(stage.toLowerCase(Locale.ROOT), ((Number) count).longValue(),
						Long::sum)));
		return new StageCounts(posting.id(), counts.values().stream().mapToLong(Long::longValue).sum(), counts);
	}

	/**
	 * How many applications stand where.
	 *
	 * @param postingId the posting
	 * @param total all of them
	 * @param stages the number at each stage; stages may be added
	 */
	public record StageCounts(String postingId, long total, Map<String, Long> stages) {
	}

}
