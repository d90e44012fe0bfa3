package org.hiringpipeline.scoring.posting;

import java.util.List;
import java.util.function.Consumer;

import jakarta.validation.constraints.NotBlank;
import org.hiringpipeline.platform.consumer.EventConsumers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears of job postings, whatever became of them: every event carries the team. */
@Configuration(proxyBeanMethods = false)
class PostingListener {

	static final String TOPIC = "hiring.job-postings";

	private static final List<String> TYPES = List.of("drafted", "changed", "opened", "paused", "resumed", "closed",
			"filled", "cancelled");

	@Bean
	Consumer<Message<?>> jobPostings(EventConsumers consumers, Postings postings) {
		var consumer = consumers.of(TOPIC);
		TYPES.forEach((type) -> consumer.on("org.hiringpipeline.job-posting." + type + ".v1", PostingState.class,
				(event, state) -> postings.keep(new Posting(state.postingId(), state.team(), event.sequence()))));
		return consumer.build();
	}

	record PostingState(@NotBlank String postingId, @NotBlank String team) {
	}

}
