package org.hiringpipeline.job.candidate;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection of candidates, one for each address. */
@Configuration(proxyBeanMethods = false)
class CandidateStore {

	static final String NORMALIZED_EMAIL = "normalizedEmail";

	@Bean
	AggregateStore<Candidate> candidateAggregates(AggregateStores stores) {
		return stores.of(Candidate.class,
				new IndexModel(Indexes.ascending(NORMALIZED_EMAIL), new IndexOptions().unique(true)));
	}

}
