package org.hiringpipeline.notification.cause;

import java.time.Clock;
import java.util.function.Consumer;

import org.hiringpipeline.notification.message.Cause;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.sending.Dispatcher;
import org.hiringpipeline.notification.tally.CountMessage;
import org.hiringpipeline.platform.consumer.EventConsumers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The causes of messages. A sitting that nobody started confirms nothing when it expires.
 */
@Configuration(proxyBeanMethods = false)
class MessageConsumers {

	private static final String PREFIX = "org.hiringpipeline.";

	@Bean
	KeepMessage keepMessage(Messages messages, Dispatcher dispatcher, CountMessage counting, Clock clock) {
		return new KeepMessage(messages, dispatcher, counting, clock);
	}

	@Bean
	Consumer<Message<?>> sittings(EventConsumers consumers, KeepMessage messages) {
		return consumers.of("hiring.sittings")
			.on(PREFIX + "sitting.invited.v1", SittingEvent.class,
					(event, sitting) -> messages.keep(Kind.INVITATION, sitting.subject(), Cause.of(event)))
			.on(PREFIX + "sitting.submitted.v1", SittingEvent.class,
					(event, sitting) -> messages.keep(Kind.SUBMISSION_CONFIRMATION, sitting.subject(), Cause.of(event)))
			.on(PREFIX + "sitting.expired.v1", SittingEvent.class, (event, sitting) -> {
				if (sitting.startedAt() != null) {
					messages.keep(Kind.SUBMISSION_CONFIRMATION, sitting.subject(), Cause.of(event));
				}
			})
			.passOver(PREFIX + "sitting.started.v1", PREFIX + "sitting.cancelled.v1")
			.build();
	}

	@Bean
	Consumer<Message<?>> scores(EventConsumers consumers, KeepMessage messages) {
		return consumers.of("hiring.scores")
			.on(PREFIX + "score.calculated.v1", ScoreEvent.class,
					(event, score) -> messages.keep(Kind.RESULT_NOTICE, score.subject(), score.result(),
							Cause.of(event)))
			.passOver(PREFIX + "score.revised.v1")
			.build();
	}

}
