package org.hiringpipeline.notification.tally;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.hiringpipeline.notification.message.Cause;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.message.Subject;
import org.hiringpipeline.notification.testing.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class CountMessageIT extends ServiceTest {

	@Autowired
	private Messages messages;

	@Autowired
	private Tallies tallies;

	@Autowired
	private CountMessage counting;

	@Autowired
	private Clock clock;

	@Test
	void aMessageIsCountedOnItsWay() {
		var one = Case.fresh();
		invite(one);
		publish("hiring.scores", "score.calculated", one.sittingId(), 1, one.score());
		soon().untilAsserted(() -> assertThat(this.tallies.of(one.postingId())).containsOnlyKeys("invitation:sent",
				"result-notice:sent"));
		var id = Kind.INVITATION.messageId(one.sittingId());
		soon().untilAsserted(() -> assertThat(uncounted(id)).isFalse());
	}

	@Test
	void whatACrashLeftUncountedIsMadeUpFor() {
		var future = Clock.offset(this.clock, Duration.ofHours(1));
		var later = this.messages.asAnotherInstance(future);
		var one = Case.fresh();
		var due = this.clock.instant().plus(Duration.ofMinutes(30));
		var message = Message.about(Kind.INVITATION, new Subject(one.postingId(), one.applicationId(), one.sittingId()),
				null, new Cause("e", "c", null, due), due);
		later.add(message);
		this.counting.added(message);
		var sending = later.handOver(later.claim(message.id()).orElseThrow(), Duration.ofMinutes(1)).orElseThrow();
		var sent = later.settle(sending, sending.state().sent(null, this.clock.instant())).orElseThrow();
		// Here the instance dies.
		assertThat(this.tallies.of(one.postingId())).containsOnlyKeys("invitation:pending");
		new CountMessage(later, this.tallies, future).makeUp();
		assertThat(this.tallies.of(one.postingId())).containsOnlyKeys("invitation:sent").containsValue(1L);
		assertThat(uncounted(message.id())).isFalse();
		assertThat(this.messages.find(message.id()).orElseThrow().version()).isEqualTo(sent.version());
	}

	private boolean uncounted(String id) {
		return this.messages.uncounted(Instant.now().plus(Duration.ofDays(1)), 10_000).contains(id);
	}

}
