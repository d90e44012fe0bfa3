package org.hiringpipeline.scoring.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.bson.Document;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.platform.consumer.TryAgainLater;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts every application where it stands, exactly once; the package says how. */
@Component
class Rankings {

	static final String TENTHS = "tenths";

	static final String SITTING = "result.sittingId";

	/** More than all consumers of a posting together could need. */
	private static final int ATTEMPTS = 100;

	private final MongoOperations mongo;

	Rankings(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * Applies an event to the standing of an application and counts it anew.
	 * @param applicant the application as it is before anything is known of it
	 * @param event what the event makes of a standing; the standing itself if it is known
	 * already
	 */
	void apply(Standing applicant, UnaryOperator<Standing> event) {
		for (int i = 0; i < ATTEMPTS; i++) {
			var seen = look(applicant);
			if (seen.isEmpty()) {
				continue;
			}
			var move = seen.get().move(event);
			if (move.isEmpty()) {
				return;
			}
			if (count(move.get())) {
				store(move.get().after());
				return;
			}
		}
		throw new TryAgainLater("others are faster in counting for posting " + applicant.postingId());
	}

	/**
	 * Step 1: what is known, if the standing that was counted last is stored.
	 * @throws EventRefused if the application stands in the ranking of another posting
	 */
	Optional<Seen> look(Standing applicant) {
		var id = Tally.idFor(applicant.postingId(), applicant.applicationId());
		var query = Query.query(Criteria.where("_id").is(id));
		query.fields().exclude(Tally.COUNTS);
		var tally = this.mongo.findOne(query, Document.class, this.mongo.getCollectionName(Tally.class));
		var last = (tally != null) ? tally.get(Tally.LAST, Document.class) : null;
		var ids = new ArrayList<>(List.of(applicant.applicationId()));
		if (last != null) {
			ids.add(last.getString("_id"));
		}
		var stored = this.mongo.find(Query.query(Criteria.where("_id").in(ids)), Standing.class);
		if (last != null && !isStored(last, stored)) {
			store(last);
			return Optional.empty();
		}
		var standing = find(applicant.applicationId(), stored).orElse(applicant);
		if (!standing.postingId().equals(applicant.postingId())) {
			throw new EventRefused("application " + applicant.applicationId() + " is one for another posting");
		}
		return Optional.of(new Seen(id, (tally != null) ? version(tally) : 0, standing));
	}

	/**
	 * Step 3: counts an application where it stands now, if nothing was counted since.
	 */
	boolean count(Move move) {
		var last = new Document();
		this.mongo.getConverter().write(move.after(), last);
		var from = move.seen().standing().tenths();
		var to = move.after().tenths();
		if (move.seen().version() == 0) {
			return create(move, to, last);
		}
		var update = new Update().inc("version", 1L).set(Tally.LAST, last);
		if (from != null && !from.equals(to)) {
			update.inc(Tally.COUNTS + "." + from, -1L);
		}
		if (to != null && !to.equals(from)) {
			update.inc(Tally.COUNTS + "." + to, 1L);
		}
		var unchanged = Criteria.where("_id").is(move.seen().tallyId()).and("version").is(move.seen().version());
		return this.mongo.updateFirst(Query.query(unchanged), update, Tally.class).getMatchedCount() == 1;
	}

	private boolean create(Move move, @Nullable Integer to, Document last) {
		var tally = new Document("_id", move.seen().tallyId()).append("postingId", move.after().postingId())
			.append("version", 1L)
			.append(Tally.LAST, last);
		if (to != null) {
			tally.append(Tally.COUNTS, new Document(to.toString(), 1L));
		}
		try {
			this.mongo.insert(tally, this.mongo.getCollectionName(Tally.class));
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** Step 4: stores a standing that was counted, unless a newer one is there. */
	void store(Standing standing) {
		var document = new Document();
		this.mongo.getConverter().write(standing, document);
		store(document);
	}

	/**
	 * As the document that the tally holds, whichever version of the service wrote it.
	 */
	private void store(Document standing) {
		var fields = new Document(standing);
		var older = Criteria.where("_id").is(fields.remove("_id")).and("version").lt(version(standing));
		var update = Update.fromDocument(new Document("$set", fields));
		if (!fields.containsKey(TENTHS)) {
			update.unset(TENTHS);
		}
		try {
			this.mongo.upsert(Query.query(older), update, Standing.class);
		}
		catch (DuplicateKeyException ex) {
			// It is there, as new or newer.
		}
	}

	private static boolean isStored(Document counted, List<Standing> stored) {
		return find(counted.getString("_id"), stored).filter((found) -> found.version() >= version(counted))
			.isPresent();
	}

	private static long version(Document document) {
		return document.get("version", Number.class).longValue();
	}

	private static Optional<Standing> find(String applicationId, List<Standing> standings) {
		return standings.stream().filter((standing) -> standing.applicationId().equals(applicationId)).findFirst();
	}

	/**
	 * What step 1 has read.
	 *
	 * @param tallyId the tally that counts the application
	 * @param version its version; 0 if there is none yet
	 * @param standing the application's standing as it is counted there
	 */
	record Seen(String tallyId, long version, Standing standing) {

		/** Step 2: what an event changes; nothing if it is known already. */
		Optional<Move> move(UnaryOperator<Standing> event) {
			var after = event.apply(this.standing);
			return after.equals(this.standing) ? Optional.empty() : Optional.of(new Move(this, after));
		}

	}

	/**
	 * A change of a standing that is to be counted.
	 *
	 * @param seen what it rests on
	 * @param after the standing after it
	 */
	record Move(Seen seen, Standing after) {
	}

}
