package org.hiringpipeline.platform.aggregate;

import com.mongodb.client.model.IndexModel;
import org.hiringpipeline.platform.outbox.Outbox;
import org.hiringpipeline.platform.outbox.OutboxWatch;
import org.hiringpipeline.platform.startup.IndexCreator;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Makes the store of each kind of aggregate, with its indexes, and has its outbox
 * watched.
 */
public final class AggregateStores {

	private final MongoOperations mongo;

	private final Outbox outbox;

	private final OutboxWatch watch;

	private final IndexCreator indexes;

	public AggregateStores(MongoOperations mongo, Outbox outbox, OutboxWatch watch, IndexCreator indexes) {
		this.mongo = mongo;
		this.outbox = outbox;
		this.watch = watch;
		this.indexes = indexes;
	}

	/**
	 * The store of one kind of aggregate; called once for each.
	 * @param type a record annotated with {@code @Document}, whose {@code collection}
	 * names its collection
	 * @param wanted the indexes that its queries need
	 */
	public <T> AggregateStore<T> of(Class<T> type, IndexModel... wanted) {
		var collection = this.mongo.getCollectionName(type);
		this.indexes.create(collection, wanted);
		this.watch.add(collection);
		return new AggregateStore<>(type, this.mongo, this.outbox);
	}

}
