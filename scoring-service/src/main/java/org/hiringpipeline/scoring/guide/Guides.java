package org.hiringpipeline.scoring.guide;

import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The guides that have been published so far. */
@Component
public class Guides {

	private final MongoOperations mongo;

	Guides(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** The guide of one edition of an assessment. */
	public Optional<Guide> find(String assessmentId) {
		return Optional.ofNullable(this.mongo.findById(assessmentId, Guide.class));
	}

	/** Keeps a guide unless it, or a newer one, is there. */
	public void keep(Guide guide) {
		var older = Criteria.where("_id").is(guide.assessmentId()).and("sequence").lt(guide.sequence());
		var update = new Update().set("postingId", guide.postingId())
			.set("edition", guide.edition())
			.set("skills", guide.skills())
			.set("items", guide.items())
			.set("sequence", guide.sequence());
		try {
			this.mongo.upsert(Query.query(older), update, Guide.class);
		}
		catch (DuplicateKeyException ex) {
			// It is there, as new or newer.
		}
	}

}
