package org.hiringpipeline.platform.outbox;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.startup.IndexCreator;

/** The collections whose outboxes are swept and measured. */
public final class OutboxWatch {

	private static final IndexOptions SPARSE = new IndexOptions().sparse(true);

	private final Sweeper sweeper;

	private final OutboxMetrics metrics;

	private final IndexCreator indexes;

	OutboxWatch(Sweeper sweeper, OutboxMetrics metrics, IndexCreator indexes) {
		this.sweeper = sweeper;
		this.metrics = metrics;
		this.indexes = indexes;
	}

	/** Watches one more collection. */
	public void add(String collection) {
		this.indexes.create(collection, new IndexModel(Indexes.ascending(OutboxFields.DUE), SPARSE),
				new IndexModel(Indexes.ascending(OutboxFields.SINCE), SPARSE));
		this.metrics.watch(collection);
		this.sweeper.watch(collection);
	}

}
