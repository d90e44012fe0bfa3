package org.hiringpipeline.scoring.posting;

import java.util.Optional;

import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The job postings as far as this service knows them. */
@Component
public class Postings {

	private final MongoOperations mongo;

	Postings(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * Makes sure that the caller may see what belongs to a posting.
	 * @throws NotFound if the posting is unknown or another team's
	 */
	public void require(Caller caller, String postingId) {
		if (find(postingId).filter((posting) -> caller.may(posting.team())).isEmpty()) {
			throw new NotFound("posting", postingId);
		}
	}

	/** Whether the caller may see what belongs to a posting. */
	public boolean visible(Caller caller, String postingId) {
		return find(postingId).filter((posting) -> caller.may(posting.team())).isPresent();
	}

	Optional<Posting> find(String postingId) {
		return Optional.ofNullable(this.mongo.findById(postingId, Posting.class));
	}

	/** Keeps what an event says unless something newer is known. */
	void keep(Posting posting) {
		var older = Criteria.where("_id").is(posting.postingId()).and("sequence").lt(posting.sequence());
		var update = new Update().set("team", posting.team()).set("sequence", posting.sequence());
		try {
			this.mongo.upsert(Query.query(older), update, Posting.class);
		}
		catch (DuplicateKeyException ex) {
			// It is there, as new or newer.
		}
	}

}
