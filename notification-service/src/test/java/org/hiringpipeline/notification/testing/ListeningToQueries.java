package org.hiringpipeline.notification.testing;

import org.hiringpipeline.platform.testing.Queries;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a test see what the service asks its store. */
@TestConfiguration(proxyBeanMethods = false)
class ListeningToQueries {

	@Bean
	Queries queries() {
		return new Queries("messages", "tallies", "standings");
	}

	@Bean
	MongoClientSettingsBuilderCustomizer listeningToQueries(Queries queries) {
		return (settings) -> settings.addCommandListener(queries);
	}

}
