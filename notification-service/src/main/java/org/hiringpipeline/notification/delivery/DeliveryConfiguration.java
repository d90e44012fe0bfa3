package org.hiringpipeline.notification.delivery;

import org.hiringpipeline.notification.posting.Postings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The log and who may read it. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

	@Bean
	ReadDeliveries readDeliveries(MongoOperations mongo, Postings postings) {
		return new ReadDeliveries(new DeliveryLog(mongo), postings);
	}

}
