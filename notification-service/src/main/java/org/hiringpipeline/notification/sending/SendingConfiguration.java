package org.hiringpipeline.notification.sending;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import org.hiringpipeline.notification.mail.MailServer;
import org.hiringpipeline.notification.mail.MailWriter;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.recipient.AssessmentService;
import org.hiringpipeline.notification.recipient.JobService;
import org.hiringpipeline.notification.tally.CountMessage;
import org.hiringpipeline.platform.aggregate.AggregateStores;
import org.hiringpipeline.platform.trace.TraceContexts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Sending messages, and trying them again. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

	@Bean
	Messages messages(AggregateStores stores, MongoOperations mongo, SendingSettings settings, Clock clock) {
		return new Messages(stores, mongo, settings.lease(), clock);
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
			SendingMetrics metrics, TraceContexts traces, CountMessage counting, Clock clock) {
		var backoff = new Backoff(settings, () -> ThreadLocalRandom.current().nextDouble());
		return new SendMessage(messages, writing, mailServer, settings, backoff, metrics, new CauseScope(traces),
				counting, clock);
	}

	@Bean
	Dispatcher dispatcher(SendMessage sending, Messages messages, SendingSettings settings) {
		return new Dispatcher(sending, messages, settings);
	}

	@Bean
	RetryMessage retryMessage(Messages messages, Dispatcher dispatcher, CountMessage counting, Clock clock) {
		return new RetryMessage(messages, dispatcher, counting, clock);
	}

	@Bean
	Housekeeping housekeeping(Messages messages, CountMessage counting, SendingMetrics metrics,
			SendingSettings settings) {
		return new Housekeeping(messages, counting, metrics, settings);
	}

}
