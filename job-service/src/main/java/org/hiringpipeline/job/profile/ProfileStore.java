package org.hiringpipeline.job.profile;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.AggregateStores;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection of role profiles, with an index for each way it is asked. */
@Configuration(proxyBeanMethods = false)
class ProfileStore {

	static final String TITLE = "content.title";

	static final String FAMILY = "content.family";

	static final String TERMS = "terms";

	static final String BEGINNINGS = "beginnings";

	@Bean
	AggregateStore<RoleProfile> roleProfiles(AggregateStores stores) {
		return stores.of(RoleProfile.class, new IndexModel(Indexes.ascending(TITLE, "_id")),
				new IndexModel(Indexes.ascending(FAMILY, TITLE, "_id")),
				new IndexModel(Indexes.ascending(BEGINNINGS, TITLE, "_id")),
				new IndexModel(Indexes.ascending(FAMILY, BEGINNINGS, TITLE, "_id")));
	}

}
