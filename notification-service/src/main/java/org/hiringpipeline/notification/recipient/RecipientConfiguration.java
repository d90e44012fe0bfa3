package org.hiringpipeline.notification.recipient;

import org.hiringpipeline.platform.call.OutgoingCalls;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two owners, each behind its own call. */
@Configuration(proxyBeanMethods = false)
class RecipientConfiguration {

	@Bean
	JobService jobService(OutgoingCalls calls) {
		return new JobService(calls.to("job-service"));
	}

	@Bean
	AssessmentService assessmentService(OutgoingCalls calls) {
		return new AssessmentService(calls.to("assessment-service"));
	}

}
