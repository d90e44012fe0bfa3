package org.hiringpipeline.platform.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The right to publish the events of one aggregate, as it stands in the aggregate's
 * document: everything about it is here.
 *
 * @param epoch the fence: rises with every holder, never falls; 0 before the first
 * @param owner who holds it; only while held
 * @param until when it ends by itself; only while held
 * @param failures how often in a row publishing has failed
 */
record Lease(long epoch, @Nullable String owner, @Nullable Instant until, int failures) {

	/** The field of an aggregate's document that it stands in. */
	static final String FIELD = "outboxLease";

	private static final String EPOCH = "epoch";

	private static final String OWNER = "owner";

	private static final String UNTIL = "until";

	private static final String FAILURES = "failures";

	private static final Lease NONE = new Lease(0, null, null, 0);

	static Lease of(Document aggregate) {
		var lease = aggregate.get(FIELD, Document.class);
		if (lease == null) {
			return NONE;
		}
		var until = lease.getDate(UNTIL);
		return new Lease(lease.get(EPOCH, Number.class).longValue(), lease.getString(OWNER),
				(until != null) ? until.toInstant() : null, lease.get(FAILURES, (Number) 0).intValue());
	}

	boolean isFree(Instant now) {
		return this.until == null || this.until.isBefore(now);
	}

	/** Whether it still holds then. */
	boolean lastsUntil(Instant moment) {
		return this.until != null && moment.isBefore(this.until);
	}

	/** The first lease of a new document. */
	static Document first(String owner, Instant until) {
		return new Document(EPOCH, 1L).append(OWNER, owner).append(UNTIL, Date.from(until));
	}

	/** Matches documents that nobody publishes. */
	static Document free(Instant now) {
		return new Document("$or", List.of(new Document(field(UNTIL), new Document("$exists", false)),
				new Document(field(UNTIL), new Document("$lt", Date.from(now)))));
	}

	/** Matches the document while this very lease is in it, held or free. */
	Document unchanged() {
		return new Document(field(EPOCH), (this.epoch == 0) ? null : this.epoch);
	}

	/** Matches the document while this very lease is held. */
	Document held() {
		return new Document(field(EPOCH), this.epoch).append(field(OWNER), this.owner);
	}

	/** Matches documents that this owner holds. */
	static Document heldBy(String owner) {
		return new Document(field(OWNER), owner);
	}

	/** Takes it, one epoch further. */
	static List<Bson> take(String owner, Instant until) {
		return List.of(Updates.inc(field(EPOCH), 1L), Updates.set(field(OWNER), owner),
				Updates.set(field(UNTIL), Date.from(until)));
	}

	/** Lets go after everything was published. */
	static List<Bson> letGo() {
		return List.of(Updates.unset(field(OWNER)), Updates.unset(field(UNTIL)), Updates.unset(field(FAILURES)));
	}

	/** Lets go after something could not be published. */
	static List<Bson> fail() {
		return List.of(Updates.unset(field(OWNER)), Updates.unset(field(UNTIL)), Updates.inc(field(FAILURES), 1));
	}

	/** Lets go of what was never tried. */
	static List<Bson> giveBack() {
		return List.of(Updates.unset(field(OWNER)), Updates.unset(field(UNTIL)));
	}

	private static String field(String name) {
		return FIELD + "." + name;
	}

}
