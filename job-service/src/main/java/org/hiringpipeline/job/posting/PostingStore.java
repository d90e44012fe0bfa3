package org.hiringpipeline.job.posting;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection of postings, with an index for each way it is asked. */
@Configuration(proxyBeanMethods = false)
class PostingStore {

	static final String TEAM = "terms.team";

	static final String STATUS = "status";

	static final String CREATED_AT = "createdAt";

	@Bean
	AggregateStore<JobPosting> jobPostings(AggregateStores stores) {
		return stores.of(JobPosting.class, newestFirst(), newestFirst(TEAM), newestFirst(TEAM, STATUS),
				newestFirst(STATUS));
	}

	private static IndexModel newestFirst(String... equal) {
		return new IndexModel(Indexes.compoundIndex(Indexes.ascending(equal), Indexes.descending(CREATED_AT, "_id")));
	}

}
