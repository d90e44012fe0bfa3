package org.hiringpipeline.job.application.listening;

import java.util.List;
import java.util.function.Consumer;

import org.hiringpipeline.job.application.FollowSitting;
import org.hiringpipeline.job.application.TakeScore;
import org.hiringpipeline.platform.consumer.EventConsumers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What applications listen to. */
@Configuration(proxyBeanMethods = false)
class ApplicationConsumers {

	private static final String TYPE = "org.hiringpipeline.%s.v1";

	private static final List<String> SITTINGS = List.of("invited", "started", "submitted", "expired", "cancelled");

	@Bean
	Consumer<Message<?>> sittings(EventConsumers consumers, FollowSitting follow) {
		var sittings = consumers.of("hiring.sittings");
		for (var what : SITTINGS) {
			sittings.on(TYPE.formatted("sitting." + what), SittingNews.class,
					(event, news) -> follow.follow(news.belonging(), news.progress(event.sequence())));
		}
		return sittings.build();
	}

	@Bean
	Consumer<Message<?>> scores(EventConsumers consumers, TakeScore take) {
		var scores = consumers.of("hiring.scores");
		for (var what : List.of("score.calculated", "score.revised")) {
			scores.on(TYPE.formatted(what), ScoreNews.class,
					(event, news) -> take.take(news.belonging(), news.outcome(), event.sequence()));
		}
		return scores.build();
	}

}
