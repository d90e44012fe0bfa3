package org.hiringpipeline.platform.store;

import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What other services tell, kept under its id with the sequence that told it: something
 * older never overwrites something newer, in whatever order and however often it comes.
 */
public final class NewerWins {

	/** The field that holds the sequence of the event that was applied last. */
	public static final String SEQUENCE = "sequence";

	private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

	private final MongoOperations mongo;

	private final String collection;

	public NewerWins(MongoOperations mongo, String collection) {
		this.mongo = mongo;
		this.collection = collection;
	}

	/**
	 * Writes these fields, and leaves others alone, unless something as new or newer is
	 * there.
	 * @return whether it was newer
	 */
	public boolean apply(String id, long sequence, Bson update) {
		var written = Updates.combine(update, Updates.set(SEQUENCE, sequence));
		var older = Filters.and(Filters.eq(id), Filters.lt(SEQUENCE, sequence));
		return upsert(older, written) || update(older, written);
	}

	/** Inserts it, or updates what is older; false where the id is taken by now. */
	private boolean upsert(Bson older, Bson update) {
		try {
			this.mongo.execute(this.collection, (documents) -> documents.updateOne(older, update, UPSERT));
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * Once more without inserting: the id may have been taken by something older that was
	 * not there yet when it was looked for.
	 */
	private boolean update(Bson older, Bson update) {
		var result = this.mongo.execute(this.collection, (documents) -> documents.updateOne(older, update));
		return result != null && result.getMatchedCount() == 1;
	}

	/**
	 * The whole state of a mapped object as an update: its fields, also those that it has
	 * no longer; fields that this version does not know are left alone.
	 */
	public Bson state(Object mapped) {
		var converter = this.mongo.getConverter();
		var set = new Document();
		converter.write(mapped, set);
		var unset = new Document();
		for (var property : converter.getMappingContext().getRequiredPersistentEntity(mapped.getClass())) {
			if (!set.containsKey(property.getFieldName())) {
				unset.append(property.getFieldName(), "");
			}
		}
		List.of("_id", SEQUENCE).forEach((field) -> {
			set.remove(field);
			unset.remove(field);
		});
		var update = new Document("$set", set);
		return unset.isEmpty() ? update : update.append("$unset", unset);
	}

}
