package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The relay's reads and writes of the outbox part of aggregates; every one is fenced by
 * the lease.
 */
final class OutboxDocuments {

	private static final Bson CLAIMED = Projections.include("version", OutboxFields.EVENTS, Lease.FIELD);

	private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions()
		.returnDocument(ReturnDocument.AFTER)
		.projection(CLAIMED);

	private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

	/** How many batches of candidates are looked at, so that instances meet seldom. */
	private static final int SPREAD = 4;

	private final MongoOperations mongo;

	private final OutboxSettings settings;

	private final Clock clock;

	private final String instance;

	OutboxDocuments(MongoOperations mongo, OutboxSettings settings, Clock clock, String instance) {
		this.mongo = mongo;
		this.settings = settings;
		this.clock = clock;
		this.instance = instance;
	}

	/**
	 * Aggregates whose events are due and that nobody publishes: some of the longest due,
	 * other ones for each instance.
	 */
	List<String> due(String collection, int limit) {
		var now = this.clock.instant();
		var ids = with(collection,
				(documents) -> documents
					.find(both(new Document(OutboxFields.DUE, new Document("$lte", Date.from(now))), Lease.free(now)))
					.projection(Projections.include("_id"))
					.sort(Sorts.ascending(OutboxFields.DUE))
					.limit(limit * SPREAD)
					.map((document) -> document.getString("_id"))
					.into(new ArrayList<>()));
		Collections.shuffle(ids);
		return ids.subList(0, Math.min(limit, ids.size()));
	}

	/** Takes the leases of those of these aggregates that nobody else has taken. */
	List<Claim> claim(String collection, List<String> ids) {
		// An owner of its own for each batch: what comes back was claimed by this very
		// call.
		var owner = this.instance + "/" + UUID.randomUUID();
		var claimed = with(collection,
				(documents) -> documents.updateMany(claimable(anyOf(ids)), Updates.combine(take(owner))));
		if (claimed.getMatchedCount() == 0) {
			return List.of();
		}
		return with(collection,
				(documents) -> documents.find(both(anyOf(ids), Lease.heldBy(owner)))
					.projection(CLAIMED)
					.map((document) -> Claim.of(collection, document))
					.into(new ArrayList<>()));
	}

	/** Takes the lease of an aggregate, unless somebody else was faster. */
	Optional<Claim> claim(String collection, String id) {
		return with(collection,
				(documents) -> Optional.ofNullable(
						documents.findOneAndUpdate(claimable(new Document("_id", id)), Updates.combine(take()), AFTER)))
			.map((document) -> Claim.of(collection, document));
	}

	private Bson claimable(Document which) {
		return both(which, Lease.free(this.clock.instant())).append(OutboxFields.DUE, new Document("$exists", true));
	}

	/** Takes the lease for this instance; whoever crashes with it is due at its end. */
	List<Bson> take() {
		return take(this.instance);
	}

	private List<Bson> take(String owner) {
		var until = leaseEnd();
		var update = new ArrayList<>(Lease.take(owner, until));
		update.add(Updates.set(OutboxFields.DUE, Date.from(until)));
		return update;
	}

	/** Puts the lease of this instance into a new document. */
	void takeFirst(Document aggregate) {
		var until = leaseEnd();
		aggregate.append(Lease.FIELD, Lease.first(this.instance, until)).append(OutboxFields.DUE, Date.from(until));
	}

	private Instant leaseEnd() {
		return this.clock.instant().plus(this.settings.lease());
	}

	/**
	 * Clears what was published: in bulk where nothing was added meanwhile, one by one
	 * where something was.
	 * @return the claims on what was added meanwhile
	 */
	List<Left> clear(Collection<Claim> published) {
		var left = new ArrayList<Left>();
		published.stream().collect(Collectors.groupingBy(Claim::collection)).forEach((collection, claims) -> {
			var writes = claims.stream()
				.map((claim) -> new UpdateOneModel<Document>(held(claim).append("version", claim.version()),
						Updates.combine(Updates.set(OutboxFields.EVENTS, List.of()), nothingWaits())))
				.toList();
			var cleared = with(collection, (documents) -> documents.bulkWrite(writes, UNORDERED));
			if (cleared.getMatchedCount() < claims.size()) {
				stillHeld(collection, claims)
					.forEach((claim) -> clear(claim).ifPresent((rest) -> left.add(new Left(claim, rest))));
			}
		});
		return left;
	}

	private List<Claim> stillHeld(String collection, List<Claim> claims) {
		var ids = claims.stream().map(Claim::id).toList();
		var waiting = with(collection,
				(documents) -> documents.find(anyOf(ids).append(OutboxFields.DUE, new Document("$exists", true)))
					.projection(Projections.include("_id"))
					.map((document) -> document.getString("_id"))
					.into(new HashSet<>()));
		return claims.stream().filter((claim) -> waiting.contains(claim.id())).toList();
	}

	/**
	 * Pulls what was published; if more is there, keeps the lease, one epoch on, for the
	 * rest.
	 */
	private Optional<Claim> clear(Claim claim) {
		var ids = claim.events().stream().map(StoredEvent::id).toList();
		var owner = Objects.requireNonNull(claim.lease().owner());
		var update = new ArrayList<>(take(owner));
		update.add(pull(ids));
		var document = with(claim.collection(), (documents) -> Optional
			.ofNullable(documents.findOneAndUpdate(held(claim), Updates.combine(update), AFTER)));
		if (document.isEmpty()) {
			return Optional.empty();
		}
		var next = Claim.of(claim.collection(), document.get());
		if (!next.events().isEmpty()) {
			return Optional.of(next);
		}
		var done = with(claim.collection(),
				(documents) -> documents.updateOne(held(next).append(OutboxFields.EVENTS, List.of()), nothingWaits()));
		return (done.getMatchedCount() == 1) ? Optional.empty() : clear(next);
	}

	/** Lets go of aggregates that were not published whole. */
	void release(List<Release> releases) {
		releases.stream()
			.collect(Collectors.groupingBy((release) -> release.claim().collection()))
			.forEach((collection, some) -> with(collection,
					(documents) -> documents.bulkWrite(some.stream()
						.map((release) -> new UpdateOneModel<Document>(held(release.claim()), release.update()))
						.toList(), UNORDERED)));
	}

	/**
	 * How many aggregates of a collection wait, counted up to a limit, and since when the
	 * oldest does.
	 */
	Waiting waiting(String collection, int limit) {
		return with(collection, (documents) -> {
			var filter = Filters.exists(OutboxFields.SINCE);
			var oldest = documents.find(filter)
				.projection(Projections.include(OutboxFields.SINCE))
				.sort(Sorts.ascending(OutboxFields.SINCE))
				.first();
			if (oldest == null) {
				return new Waiting(0, Optional.empty());
			}
			long count = documents.countDocuments(filter, new CountOptions().limit(limit));
			return new Waiting(count, Optional.of(oldest.getDate(OutboxFields.SINCE).toInstant()));
		});
	}

	private static Document held(Claim claim) {
		return both(new Document("_id", claim.id()), claim.lease().held());
	}

	private static Document anyOf(List<String> ids) {
		return new Document("_id", new Document("$in", ids));
	}

	/** Without {@code $and}, below which the embedded engine does not find an id. */
	private static Document both(Document one, Document other) {
		var both = new Document(one);
		both.putAll(other);
		return both;
	}

	private static Bson pull(List<String> ids) {
		return Updates.pull(OutboxFields.EVENTS, new Document("id", new Document("$in", ids)));
	}

	private static Bson nothingWaits() {
		var update = new ArrayList<>(Lease.letGo());
		update.add(Updates.unset(OutboxFields.SINCE));
		update.add(Updates.unset(OutboxFields.DUE));
		return Updates.combine(update);
	}

	private <R> R with(String collection, Function<MongoCollection<Document>, R> work) {
		return Objects.requireNonNull(this.mongo.execute(collection, work::apply));
	}

	/**
	 * What was added to an aggregate while it was being published.
	 *
	 * @param published the claim on what was published
	 * @param rest the claim on what was added
	 */
	record Left(Claim published, Claim rest) {
	}

	/**
	 * Letting go of an aggregate some of whose events still wait.
	 *
	 * @param claim the claim on it
	 * @param acknowledged the ids of those that are on Kafka
	 * @param failed whether it was tried
	 * @param due when to try again
	 */
	record Release(Claim claim, List<String> acknowledged, boolean failed, Instant due) {

		private Bson update() {
			var update = new ArrayList<>(this.failed ? Lease.fail() : Lease.giveBack());
			update.add(Updates.set(OutboxFields.DUE, Date.from(this.due)));
			if (!this.acknowledged.isEmpty()) {
				update.add(pull(this.acknowledged));
			}
			return Updates.combine(update);
		}

	}

	/**
	 * What waits in one collection.
	 *
	 * @param aggregates how many aggregates have pending events, up to the limit asked
	 * for
	 * @param since since when the oldest of them waits
	 */
	record Waiting(long aggregates, Optional<Instant> since) {
	}

}
