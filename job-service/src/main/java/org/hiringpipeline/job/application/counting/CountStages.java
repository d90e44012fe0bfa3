package org.hiringpipeline.job.application.counting;

import java.util.EnumMap;
import java.util.Map;

import org.bson.Document;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.posting.Postings;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/** Counts the applications for a posting by stage. */
@Service
public class CountStages {

	private static final String COUNT = "count";

	private final MongoOperations mongo;

	private final Postings postings;

	CountStages(MongoOperations mongo, Postings postings) {
		this.mongo = mongo;
		this.postings = postings;
	}

	/** Every stage with its number, also where that is 0. */
	public StageCounts count(String postingId, Caller caller) {
		var posting = this.postings.visible(postingId, caller);
		Map<Stage, Long> counts = new EnumMap<>(Stage.class);
		for (var stage : Stage.values()) {
			counts.put(stage, 0L);
		}
		var perStage = Aggregation.newAggregation(Aggregation.match(Criteria.where("postingId").is(posting.id())),
				Aggregation.group("stage").count().as(COUNT));
		this.mongo.aggregate(perStage, "applications", Document.class)
			.forEach(
					(row) -> counts.put(Stage.valueOf(row.getString("_id")), row.get(COUNT, Number.class).longValue()));
		return new StageCounts(posting.id(), counts.values().stream().mapToLong(Long::longValue).sum(), counts);
	}

	/**
	 * How many applications stand where.
	 *
	 * @param postingId the posting
	 * @param total all of them
	 * @param stages the number at each stage
	 */
	public record StageCounts(String postingId, long total, Map<Stage, Long> stages) {
	}

}
