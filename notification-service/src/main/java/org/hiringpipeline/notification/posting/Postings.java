package org.hiringpipeline.notification.posting;

import java.util.Optional;

import org.hiringpipeline.platform.store.NewerWins;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;

/** The team of each posting, as last heard of. */
public final class Postings {

	private final MongoOperations mongo;

	private final NewerWins newest;

	Postings(MongoOperations mongo) {
		this.mongo = mongo;
		this.newest = new NewerWins(mongo, mongo.getCollectionName(Posting.class));
	}

	/** The team that a posting belongs to, once it is known here. */
	public Optional<String> team(String postingId) {
		return Optional.ofNullable(this.mongo.findById(postingId, Posting.class)).map(Posting::team);
	}

	/** Takes in the state of a posting, unless a later one is known. */
	void apply(PostingEvent posting, long sequence) {
		var state = new Posting(posting.postingId(), posting.team(), sequence);
		this.newest.apply(posting.postingId(), sequence, this.newest.state(state));
	}

	/**
	 * What is kept of a posting.
	 *
	 * @param id the posting
	 * @param team its team
	 * @param sequence the version that said so
	 */
	@Document("postings")
	record Posting(@Id String id, String team, long sequence) {
	}

}
