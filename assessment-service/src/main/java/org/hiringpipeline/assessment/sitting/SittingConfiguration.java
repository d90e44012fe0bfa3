package org.hiringpipeline.assessment.sitting;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SittingConfiguration {

	@Bean
	AggregateStore<Sitting> sittings(AggregateStores stores) {
		var sparse = new IndexOptions().sparse(true);
		return stores.of(Sitting.class, new IndexModel(Indexes.ascending("links"), sparse),
				new IndexModel(Indexes.ascending(Sitting.SWEEP_AT), sparse),
				new IndexModel(Indexes.ascending("postingId", "_id")),
				new IndexModel(Indexes.ascending("postingId", "status", "_id")));
	}

}
