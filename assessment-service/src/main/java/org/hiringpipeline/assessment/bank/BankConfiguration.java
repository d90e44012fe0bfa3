package org.hiringpipeline.assessment.bank;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BankConfiguration {

	@Bean
	AggregateStore<Item> items(AggregateStores stores) {
		return stores.of(Item.class, new IndexModel(Indexes.ascending("content.skill", "content.level", "_id")),
				new IndexModel(Indexes.ascending("content.level", "_id")),
				new IndexModel(Indexes.ascending("content.kind", "_id")),
				new IndexModel(Indexes.ascending("status", "_id")));
	}

}
