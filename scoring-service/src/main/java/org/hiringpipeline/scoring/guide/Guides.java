package org.hiringpipeline.scoring.guide;

import java.util.Optional;

import org.hiringpipeline.platform.store.NewerWins;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The guides that have been published so far. */
@Component
public class Guides {

	private final MongoOperations mongo;

	private final NewerWins newest;

	Guides(MongoOperations mongo) {
		this.mongo = mongo;
		this.newest = new NewerWins(mongo, mongo.getCollectionName(Guide.class));
	}

	/** The guide of one edition of an assessment. */
	public Optional<Guide> find(String assessmentId) {
		return Optional.ofNullable(this.mongo.findById(assessmentId, Guide.class));
	}

	/** Keeps a guide unless it, or a newer one, is there. */
	public void keep(Guide guide) {
		this.newest.apply(guide.assessmentId(), guide.sequence(), this.newest.state(guide));
	}

}
