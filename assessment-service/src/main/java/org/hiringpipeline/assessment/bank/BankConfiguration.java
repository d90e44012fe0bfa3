package org.hiringpipeline.assessment.bank;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BankConfiguration {

	/** What a list of items may be narrowed by, in any combination. */
	private static final List<String> CONDITIONS = List.of("content.skill", "content.level", "content.kind",
			"content.difficulty", "status");

	/**
	 * For each condition an index in the order of the list, in which the others can be
	 * looked up as well, so that only what matches is read; and one that knows all that a
	 * draw wants to know.
	 */
	@Bean
	AggregateStore<Item> items(AggregateStores stores) {
		var indexes = new ArrayList<>(CONDITIONS.stream().map(BankConfiguration::listedBy).toList());
		indexes.add(new IndexModel(Indexes.ascending("content.skill", "content.level", "status", "_id", "number",
				"content.kind", "content.difficulty", "content.expectedSeconds")));
		return stores.of(Item.class, indexes.toArray(IndexModel[]::new));
	}

	private static IndexModel listedBy(String condition) {
		var fields = new ArrayList<>(List.of(condition, "_id"));
		CONDITIONS.stream().filter((other) -> !other.equals(condition)).forEach(fields::add);
		return new IndexModel(Indexes.ascending(fields));
	}

}
