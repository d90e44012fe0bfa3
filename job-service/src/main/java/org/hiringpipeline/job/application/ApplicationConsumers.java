package org.hiringpipeline.job.application;

import java.util.function.Consumer;

import org.hiringpipeline.job.application.stage.SittingStatus;
import org.hiringpipeline.platform.consumer.EventConsumers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What applications listen to. */
@Configuration(proxyBeanMethods = false)
class ApplicationConsumers {

	private static final String TYPE = "org.hiringpipeline.%s.v1";

	@Bean
	Consumer<Message<?>> sittings(EventConsumers consumers, FollowSitting follow) {
		var sittings = consumers.of("hiring.sittings");
		for (var status : SittingStatus.values()) {
			sittings.on(TYPE.formatted("sitting." + status), SittingNews.class, follow);
		}
		return sittings.build();
	}

	@Bean
	Consumer<Message<?>> scores(EventConsumers consumers, TakeScore take) {
		return consumers.of("hiring.scores")
			.on(TYPE.formatted("score.calculated"), ScoreNews.class, take)
			.on(TYPE.formatted("score.revised"), ScoreNews.class, take)
			.build();
	}

}
