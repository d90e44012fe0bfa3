package org.hiringpipeline.platform.outbox;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** In which order what waits to be sent is sent. */
class DeliveryTests {

	private final Claim claim = new Claim("switches", "s", 1, Lease.of(new Document()), List.of());

	@Test
	void liveChangesGoBeforeTheBacklogAndEachInItsOrder() {
		var backlog = List.of(delivery(true), delivery(true));
		var live = List.of(delivery(false), delivery(false));
		var further = delivery(true);
		assertThat(Stream.of(further, backlog.getLast(), live.getLast(), backlog.getFirst(), live.getFirst()).sorted())
			.containsExactly(live.getFirst(), live.getLast(), backlog.getFirst(), backlog.getLast(), further);
	}

	private Delivery delivery(boolean backlog) {
		return new Delivery(this.claim, new Semaphore(0), backlog);
	}

}
