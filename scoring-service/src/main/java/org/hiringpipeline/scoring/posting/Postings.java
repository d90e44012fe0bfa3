package org.hiringpipeline.scoring.posting;

import java.util.Optional;

import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.hiringpipeline.platform.store.NewerWins;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The job postings as far as this service knows them. */
@Component
public class Postings {

	private final MongoOperations mongo;

	private final NewerWins newest;

	Postings(MongoOperations mongo) {
		this.mongo = mongo;
		this.newest = new NewerWins(mongo, mongo.getCollectionName(Posting.class));
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
		this.newest.apply(posting.postingId(), posting.sequence(), this.newest.state(posting));
	}

}
