package org.hiringpipeline.notification.posting;

import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The team of each posting, as last heard of. */
public final class Postings {

	private final MongoOperations mongo;

	Postings(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** The team that a posting belongs to, once it is known here. */
	public Optional<String> team(String postingId) {
		return Optional.ofNullable(this.mongo.findById(postingId, Posting.class)).map(Posting::team);
	}

	/** Takes in the state of a posting, unless a later one is known. */
	void apply(PostingEvent posting, long sequence) {
		var older = new Query(Criteria.where("_id").is(posting.postingId()).and("sequence").lt(sequence));
		try {
			this.mongo.upsert(older, new Update().set("team", posting.team()).set("sequence", sequence), Posting.class);
		}
		catch (DuplicateKeyException ex) {
			// It is there, and not older: this event is a repeat or has been overtaken.
		}
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
