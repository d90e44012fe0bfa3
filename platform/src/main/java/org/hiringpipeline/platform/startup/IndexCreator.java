package org.hiringpipeline.platform.startup;

import java.util.List;

import com.mongodb.client.model.IndexModel;

import org.springframework.data.mongodb.core.MongoOperations;

/** Creates indexes explicitly while a service starts, one after the other. */
public final class IndexCreator {

	private final MongoOperations mongo;

	public IndexCreator(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Makes sure that a collection has these indexes. */
	public synchronized void create(String collection, IndexModel... indexes) {
		for (var index : indexes) {
			this.mongo.execute(collection, (documents) -> documents.createIndexes(List.of(index)));
		}
	}

}
