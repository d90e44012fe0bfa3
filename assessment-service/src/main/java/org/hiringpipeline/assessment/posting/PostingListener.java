package org.hiringpipeline.assessment.posting;

import java.util.List;
import java.util.function.Consumer;

import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.event.IncomingEvent;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears how job postings stand, keeps it, and passes on which of them have opened. */
@Configuration(proxyBeanMethods = false)
class PostingListener {

	private static final String TYPE = "org.hiringpipeline.job-posting.%s.v1";

	private static final List<String> OPENING = List.of("opened", "resumed");

	private static final List<String> OTHERS = List.of("drafted", "changed", "paused", "closed", "filled", "cancelled");

	private final Postings postings;

	private final ApplicationEventPublisher events;

	PostingListener(Postings postings, ApplicationEventPublisher events) {
		this.postings = postings;
		this.events = events;
	}

	@Bean
	Consumer<Message<?>> postingEvents(EventConsumers consumers) {
		var consumer = consumers.of("hiring.job-postings");
		OPENING.forEach((what) -> consumer.on(TYPE.formatted(what), PostingEvent.class, this::open));
		OTHERS.forEach((what) -> consumer.on(TYPE.formatted(what), PostingEvent.class, this::keep));
		return consumer.build();
	}

	private void open(IncomingEvent event, PostingEvent posting) {
		keep(event, posting);
		if (posting.wantsAssessment() && !this.postings.isCancelled(posting.postingId())) {
			this.events.publishEvent(new PostingOpened(posting));
		}
	}

	private void keep(IncomingEvent event, PostingEvent posting) {
		this.postings.apply(posting.posting(), event.sequence());
	}

}
