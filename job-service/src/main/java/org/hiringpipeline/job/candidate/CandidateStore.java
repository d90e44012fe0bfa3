package org.hiringpipeline.job.candidate;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection of candidates, one for each mailbox. */
@Configuration(proxyBeanMethods = false)
class CandidateStore {

	static final String MAILBOX = "mailbox";

	@Bean
	AggregateStore<Candidate> candidateAggregates(AggregateStores stores) {
		return stores.of(Candidate.class, new IndexModel(Indexes.ascending(MAILBOX), new IndexOptions().unique(true)));
	}

}
