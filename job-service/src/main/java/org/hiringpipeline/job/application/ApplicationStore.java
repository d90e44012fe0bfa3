package org.hiringpipeline.job.application;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection of applications, with an index for each way it is asked. */
@Configuration(proxyBeanMethods = false)
class ApplicationStore {

	static final String COLLECTION = "applications";

	static final String POSTING = "postingId";

	static final String STAGE = "stage";

	static final String SUBMITTED_AT = "submittedAt";

	static final String SITTING = "sitting";

	static final String SITTING_SEQUENCE = "sitting.sequence";

	@Bean
	AggregateStore<JobApplication> applications(AggregateStores stores) {
		return stores.of(JobApplication.class, new IndexModel(Indexes.ascending(POSTING, SUBMITTED_AT, "_id")),
				new IndexModel(Indexes.ascending(POSTING, STAGE, SUBMITTED_AT, "_id")));
	}

}
