package org.hiringpipeline.notification.message;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.notification.mail.MailServer;
import org.hiringpipeline.notification.mail.MailWriter;
import org.hiringpipeline.notification.recipient.AssessmentService;
import org.hiringpipeline.notification.recipient.JobService;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.trace.TraceContexts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Storing, sending and retrying messages. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

	@Bean
	Messages messages(AggregateStores stores, SendingSettings settings, Clock clock) {
		return new Messages(stores, settings, clock);
	}

	@Bean
	SendingMetrics sendingMetrics(MeterRegistry meters, Clock clock) {
		return new SendingMetrics(meters, clock);
	}

	@Bean
	WriteMail writeMail(JobService jobs, AssessmentService assessments, MailWriter writer) {
		return new WriteMail(jobs, assessments, writer);
	}

	@Bean
	SendMessage sendMessage(Messages messages, WriteMail writing, MailServer mailServer, SendingSettings settings,
			SendingMetrics metrics, TraceContexts traces, Clock clock) {
		var backoff = new Backoff(settings, () -> ThreadLocalRandom.current().nextDouble());
		return new SendMessage(messages, writing, mailServer, backoff, metrics, new CauseScope(traces), clock);
	}

	@Bean
	Dispatcher dispatcher(SendMessage sending, Messages messages, SendingMetrics metrics, SendingSettings settings) {
		return new Dispatcher(sending, messages, metrics, settings);
	}

	@Bean
	KeepMessage keepMessage(Messages messages, Dispatcher dispatcher, Clock clock) {
		return new KeepMessage(messages, dispatcher, clock);
	}

	@Bean
	RetryMessage retryMessage(Messages messages, Dispatcher dispatcher, Clock clock) {
		return new RetryMessage(messages, dispatcher, clock);
	}

}
