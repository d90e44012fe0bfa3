package org.hiringpipeline.notification.posting;

import java.util.List;
import java.util.function.Consumer;

import org.hiringpipeline.platform.consumer.EventConsumers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;

/** Keeps the teams of postings up to date; every event carries the whole state. */
@Configuration(proxyBeanMethods = false)
class PostingConfiguration {

	private static final List<String> EVENTS = List.of("drafted", "changed", "opened", "paused", "resumed", "closed",
			"filled", "cancelled");

	@Bean
	Postings postings(MongoOperations mongo) {
		return new Postings(mongo);
	}

	@Bean
	Consumer<Message<?>> jobPostings(EventConsumers consumers, Postings postings) {
		var consumer = consumers.of("hiring.job-postings");
		EVENTS.forEach((event) -> consumer.on("org.hiringpipeline.job-posting." + event + ".v1", PostingEvent.class,
				(attributes, posting) -> postings.apply(posting, attributes.sequence())));
		return consumer.build();
	}

}
