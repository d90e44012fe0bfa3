package org.hiringpipeline.notification.tally;

import java.time.Clock;

import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.platform.startup.IndexCreator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Counting. */
@Configuration(proxyBeanMethods = false)
class TallyConfiguration {

	@Bean
	Tallies tallies(MongoOperations mongo, IndexCreator indexes) {
		return Tallies.indexed(mongo, indexes);
	}

	@Bean
	CountMessage countMessage(Messages messages, Tallies tallies, Clock clock) {
		return new CountMessage(messages, tallies, clock);
	}

}
