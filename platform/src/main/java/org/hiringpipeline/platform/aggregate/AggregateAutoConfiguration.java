package org.hiringpipeline.platform.aggregate;

import org.hiringpipeline.platform.outbox.Outbox;
import org.hiringpipeline.platform.outbox.OutboxWatch;
import org.hiringpipeline.platform.startup.IndexCreator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The factory of aggregate stores. */
@AutoConfiguration
class AggregateAutoConfiguration {

	@Bean
	AggregateStores aggregateStores(MongoOperations mongo, Outbox outbox, OutboxWatch watch, IndexCreator indexes) {
		return new AggregateStores(mongo, outbox, watch, indexes);
	}

}
