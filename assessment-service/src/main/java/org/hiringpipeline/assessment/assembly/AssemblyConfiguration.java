package org.hiringpipeline.assessment.assembly;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssemblyConfiguration {

	@Bean
	AggregateStore<Assessment> assessments(AggregateStores stores) {
		return stores.of(Assessment.class, new IndexModel(Indexes.ascending("postingId", "_id", "status")),
				new IndexModel(Indexes.ascending(Assessment.INVITE_AT), new IndexOptions().sparse(true)));
	}

}
