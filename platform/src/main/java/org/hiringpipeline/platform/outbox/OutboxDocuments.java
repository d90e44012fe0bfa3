package org.hiringpipeline.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
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
 * the lease's epoch.
 */
final class OutboxDocuments {

	private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions()
		.returnDocument(ReturnDocument.AFTER)
		.projection(Projections.include("version", OutboxFields.EVENTS, OutboxFields.SINCE, OutboxFields.LEASE));

	private final MongoOperations mongo;

	private final OutboxSettings settings;

	private final Clock clock;

	private String owner = "";

	OutboxDocuments(MongoOperations mongo, OutboxSettings settings, Clock clock) {
		this.mongo = mongo;
		this.settings = settings;
		this.clock = clock;
	}

	void ownedBy(String instance) {
		this.owner = instance;
	}

	/**
	 * Aggregates whose events have been waiting since before {@code before} and that
	 * nobody publishes.
	 */
	List<String> abandoned(String collection, Instant before, int limit) {
		return with(collection,
				(documents) -> documents
					.find(Filters.and(Filters.lte(OutboxFields.SINCE, Date.from(before)), free(this.clock.instant())))
					.projection(Projections.include("_id"))
					.sort(Sorts.ascending(OutboxFields.SINCE))
					.limit(limit)
					.map((document) -> document.getString("_id"))
					.into(new ArrayList<>()));
	}

	/** Takes the lease of an aggregate, unless somebody else was faster. */
	Optional<Claim> claim(String collection, String id) {
		var filter = Filters.and(Filters.eq(id), Filters.exists(OutboxFields.SINCE), free(this.clock.instant()));
		return with(collection,
				(documents) -> Optional.ofNullable(documents.findOneAndUpdate(filter, takeLease(), AFTER)))
			.map((document) -> Claim.of(collection, document));
	}

	/**
	 * Clears what was published: in bulk where nothing was added meanwhile, one by one
	 * where something was.
	 * @return the claims on what was added meanwhile
	 */
	List<Claim> clear(List<Claim> published) {
		var left = new ArrayList<Claim>();
		published.stream().collect(Collectors.groupingBy(Claim::collection)).forEach((collection, claims) -> {
			var writes = claims.stream()
				.map((claim) -> new UpdateOneModel<Document>(
						Filters.and(held(claim), Filters.eq("version", claim.version())),
						Updates.combine(Updates.set(OutboxFields.EVENTS, List.of()), letGo())))
				.toList();
			var cleared = with(collection,
					(documents) -> documents.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
			if (cleared.getMatchedCount() < claims.size()) {
				claims.forEach((claim) -> clear(claim).ifPresent(left::add));
			}
		});
		return left;
	}

	/**
	 * Pulls what was published; if more is there, keeps the lease, one epoch on, for the
	 * rest.
	 */
	private Optional<Claim> clear(Claim claim) {
		var ids = claim.events().stream().map(StoredEvent::id).toList();
		var document = with(claim.collection(), (documents) -> Optional
			.ofNullable(documents.findOneAndUpdate(held(claim), Updates.combine(pull(ids), takeLease()), AFTER)));
		if (document.isEmpty()) {
			return Optional.empty();
		}
		var next = Claim.of(claim.collection(), document.get());
		if (!next.events().isEmpty()) {
			return Optional.of(next);
		}
		var done = with(claim.collection(), (documents) -> documents
			.updateOne(Filters.and(held(next), Filters.size(OutboxFields.EVENTS, 0)), letGo()));
		return (done.getMatchedCount() == 1) ? Optional.empty() : clear(next);
	}

	/**
	 * Lets go of an aggregate that could not be published whole; what was acknowledged is
	 * pulled.
	 */
	void release(Claim claim, List<String> acknowledged) {
		with(claim.collection(), (documents) -> documents.updateOne(held(claim), Updates.combine(pull(acknowledged),
				Updates.unset(OutboxFields.LEASE_OWNER), Updates.unset(OutboxFields.LEASE_UNTIL))));
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

	private static Bson free(Instant now) {
		return Filters.or(Filters.exists(OutboxFields.LEASE_UNTIL, false),
				Filters.lt(OutboxFields.LEASE_UNTIL, Date.from(now)));
	}

	private Bson held(Claim claim) {
		return Filters.and(Filters.eq(claim.id()), Filters.eq(OutboxFields.LEASE_EPOCH, claim.epoch()),
				Filters.eq(OutboxFields.LEASE_OWNER, this.owner));
	}

	private Bson takeLease() {
		var until = this.clock.instant().plus(this.settings.lease());
		return Updates.combine(Updates.inc(OutboxFields.LEASE_EPOCH, 1L),
				Updates.set(OutboxFields.LEASE_OWNER, this.owner),
				Updates.set(OutboxFields.LEASE_UNTIL, Date.from(until)));
	}

	private static Bson pull(List<String> ids) {
		return Updates.pull(OutboxFields.EVENTS, new Document("id", new Document("$in", ids)));
	}

	private static Bson letGo() {
		return Updates.combine(Updates.unset(OutboxFields.SINCE), Updates.unset(OutboxFields.LEASE_OWNER),
				Updates.unset(OutboxFields.LEASE_UNTIL));
	}

	private <R> R with(String collection, Function<MongoCollection<Document>, R> work) {
		return Objects.requireNonNull(this.mongo.execute(collection, (documents) -> work
			.apply(documents.withReadConcern(ReadConcern.MAJORITY).withWriteConcern(WriteConcern.MAJORITY))));
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
