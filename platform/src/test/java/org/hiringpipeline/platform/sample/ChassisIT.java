package org.hiringpipeline.platform.sample;

import java.time.Duration;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.event.IncomingEvent;
import org.hiringpipeline.platform.testing.Engines;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunsOnEngines
class ChassisIT {

	static {
		Engines.createTopics("test.lamps", "test.lamps.lamp-service.dlq");
	}

	@Autowired
	AggregateStore<Lamp> lamps;

	@Autowired
	LampApplication application;

	@Test
	void whatIsWrittenArrives() {
		this.lamps.insert("hall", Lamp.off("hall").flip());
		for (int i = 0; i < 20; i++) {
			this.lamps.change("hall", Lamp::flip);
		}
		await().atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.application.seen).filteredOn((event) -> event.key().equals("hall"))
				.extracting(IncomingEvent::sequence)
				.contains(21L));
		assertThat(this.application.seen).filteredOn((event) -> event.key().equals("hall"))
			.extracting(IncomingEvent::sequence)
			.isSorted();
		await().untilAsserted(
				() -> assertThat(this.lamps.find("hall").orElseThrow().document()).doesNotContainKey("outboxSince"));
	}

}
