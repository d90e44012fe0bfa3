package org.hiringpipeline.assessment.sitting;

import java.util.function.Consumer;

import org.hiringpipeline.platform.consumer.EventConsumers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears of applications: each submitted one gets a sitting, a withdrawn one loses it. */
@Configuration(proxyBeanMethods = false)
class ApplicationListener {

	private final CreateSittings create;

	private final CancelSittings cancel;

	ApplicationListener(CreateSittings create, CancelSittings cancel) {
		this.create = create;
		this.cancel = cancel;
	}

	@Bean
	Consumer<Message<?>> applicationEvents(EventConsumers consumers) {
		return consumers.of("hiring.applications")
			.on("org.hiringpipeline.application.submitted.v1", Application.class,
					(event, application) -> this.create.applied(application))
			.on("org.hiringpipeline.application.withdrawn.v1", Application.class,
					(event, application) -> this.cancel.withdrawn(application))
			.passOver("org.hiringpipeline.application.stage-changed.v1",
					"org.hiringpipeline.application.score-changed.v1")
			.build();
	}

}
