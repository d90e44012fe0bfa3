package org.hiringpipeline.notification.delivery;

import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.posting.Postings;
import org.hiringpipeline.notification.sending.RetryMessage;
import org.hiringpipeline.notification.tally.Tallies;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The log and who may read it. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

	@Bean
	ReadDeliveries readDeliveries(MongoOperations mongo, Messages messages, Tallies tallies, Postings postings) {
		return new ReadDeliveries(messages, new DeliveryLog(mongo), tallies, postings);
	}

	@Bean
	RetryDeliveries retryDeliveries(MongoOperations mongo, RetryMessage retries) {
		return new RetryDeliveries(new DeliveryLog(mongo), retries);
	}

}
