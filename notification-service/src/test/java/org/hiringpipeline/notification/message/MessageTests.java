package org.hiringpipeline.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MessageTests {

	private static final Instant START = Instant.parse("2026-09-03T10:05:01Z");

	private static final Subject SUBJECT = new Subject("c1ba5c3f-27d5-8322-9375-7ebc9135270c",
			"c513a746-e0b7-8e2a-ab1e-f7ffb0084183", "93fc2886-5457-854c-829a-5574c5b31576");

	private final Message fresh = Message.about(Kind.RESULT_NOTICE, SUBJECT, new Result(83.4, 6.1),
			new Cause("e", "c", null, START), START);

	enum Step {

		CLAIM, HAND_OVER, SENT, SUPPRESSED, FAILED, DEFERRED, UNANSWERED, LOST, RETRIED

	}

	/** Whatever happens in whatever order, allowed or not, the promises hold. */
	@Property(tries = 500)
	void itsLifeKeepsItsPromises(@ForAll("lives") List<Step> life) {
		var message = this.fresh;
		var now = START;
		var told = new ArrayList<Status>();
		for (var step : life) {
			now = now.plusSeconds(1);
			var before = message;
			try {
				message = take(before, step, now, told);
			}
			catch (IllegalStateException ex) {
				message = before;
			}
			check(before, message, told);
		}
	}

	@Provide
	Arbitrary<List<Step>> lives() {
		return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(40);
	}

	private static Message take(Message message, Step step, Instant now, List<Status> told) {
		return switch (step) {
			case CLAIM -> message.claimed("me", now, now.plusSeconds(30));
			case LOST -> message.claimed("another", now.plus(Duration.ofHours(1)), now.plusSeconds(30));
			case HAND_OVER -> message.handedOver(now.plusSeconds(30));
			case DEFERRED -> message.deferred("smtp: 451", now.plusSeconds(1));
			case UNANSWERED -> tell(message.unanswered("smtp: connection lost", now.plusSeconds(1), now), told);
			case RETRIED -> message.retried(now);
			case SENT -> tell(message.sent(null, now), told);
			case SUPPRESSED -> tell(message.suppressed("sitting-over", now), told);
			case FAILED -> tell(message.failed("smtp: 550", now), told);
		};
	}

	private static Message tell(Change<Message> change, List<Status> told) {
		assertThat(change.facts()).hasSize(change.state().status().isSettled() ? 1 : 0);
		change.facts().forEach((fact) -> told.add(change.state().status()));
		return change.state();
	}

	private static void check(Message before, Message after, List<Status> told) {
		assertThat(after.nextAttemptAt() == null).isEqualTo(after.status().isSettled());
		assertThat(after.settledAt() != null).isEqualTo(after.status().isSettled());
		assertThat(after.uncountedSince() != null).isEqualTo(after.status().isSettled());
		assertThat(after.progress().owner() != null).isEqualTo(after.status() == Status.SENDING);
		assertThat(after.progress().attempts()).isNotNegative()
			.isGreaterThanOrEqualTo(before.progress().attempts() - ((after.status() == Status.SUPPRESSED) ? 1 : 0));
		if (before.status() == Status.SENT || before.status() == Status.SUPPRESSED) {
			assertThat(after).isEqualTo(before);
		}
		if (after.status() == Status.SENT) {
			assertThat(after.progress().attempts()).isPositive();
		}
		assertThat(told.stream().filter((status) -> !status.isRetriable()).count()).isLessThanOrEqualTo(1);
		if (after.status() == Status.FAILED) {
			assertThat(after.progress().mayHaveArrived()).isFalse();
		}
		if (after.status() == Status.UNCERTAIN) {
			assertThat(after.progress().mayHaveArrived()).isTrue();
		}
		assertThat(after.subject()).isEqualTo(before.subject());
		assertThat(after.id()).isEqualTo(before.id());
	}

	@Test
	void theSameCauseIsTheSameMessage() {
		var again = Message.about(Kind.RESULT_NOTICE, SUBJECT, new Result(1, 1), this.fresh.cause(),
				START.plusSeconds(9));
		assertThat(again.id()).isEqualTo(this.fresh.id())
			.isNotEqualTo(Kind.INVITATION.messageId(SUBJECT.sittingId()))
			.isNotEqualTo(Kind.RESULT_NOTICE.messageId("another"));
	}

	@Test
	void nothingIsSentThatWasNotHandedOver() {
		var claimed = this.fresh.claimed("me", START, START.plusSeconds(30));
		assertThatIllegalStateException().isThrownBy(() -> claimed.sent(null, START));
	}

	@Test
	void aClaimHoldsUntilItLapses() {
		var claimed = this.fresh.claimed("me", START, START.plusSeconds(30));
		assertThat(claimed.isDue(START.plusSeconds(29))).isFalse();
		assertThat(claimed.isDue(START.plusSeconds(30))).isTrue();
	}

	@Test
	void lookingAndLeavingItIsNoAttempt() {
		var claimed = this.fresh.claimed("me", START, START.plusSeconds(30));
		assertThat(claimed.suppressed("sitting-over", START).state().progress().attempts()).isZero();
	}

	@Test
	void whatIsToldKeepsTheContract() {
		var sending = this.fresh.claimed("me", START, START).handedOver(START);
		assertThat(List.of(sending.sent(null, START), sending.failed("smtp: 550", START),
				sending.suppressed("sitting-over", START), uncertain(sending)))
			.allSatisfy((change) -> {
				var fact = change.facts().getFirst();
				assertThat(Contracts.validate(fact.type().schemaUri(),
						JsonMapper.shared().writeValueAsString(fact.data())))
					.isEmpty();
			});
	}

	@Test
	void whatMayHaveArrivedIsRepeatedOnceAndThenLeftToAnOperator() {
		var sending = this.fresh.claimed("me", START, START).handedOver(START);
		var once = sending.unanswered("smtp: connection lost", START, START);
		assertThat(once.state().status()).isEqualTo(Status.PENDING);
		var twice = uncertain(sending);
		assertThat(twice.state().status()).isEqualTo(Status.UNCERTAIN);
		assertThat(twice.state().result()).isNotNull();
		assertThat(List.of(sending.linkName(), once.state().linkName(), twice.state().retried(START).linkName()))
			.doesNotHaveDuplicates();
		var decided = twice.state().retried(START).claimed("me", START, START);
		assertThat(decided.progress().isExhausted()).isFalse();
		assertThat(decided.handedOver(START).unanswered("smtp: connection lost", START, START).state().status())
			.isEqualTo(Status.UNCERTAIN);
	}

	@Test
	void whatACrashLeftMayHaveArrived() {
		var lapsed = this.fresh.claimed("me", START, START).handedOver(START).claimed("another", START, START);
		assertThat(lapsed.progress().mayHaveArrived()).isTrue();
		assertThat(lapsed.progress().isExhausted()).isFalse();
		assertThat(lapsed.failed("smtp: 550", START).state().status()).isEqualTo(Status.UNCERTAIN);
		assertThat(lapsed.handedOver(START).claimed("third", START, START).progress().isExhausted()).isTrue();
	}

	private static Change<Message> uncertain(Message sending) {
		var once = sending.unanswered("smtp: connection lost", START, START).state();
		return once.claimed("me", START, START).handedOver(START).unanswered("smtp: connection lost", START, START);
	}

	@Test
	void theScoreIsForgottenOnceItIsTold() {
		var sending = this.fresh.claimed("me", START, START).handedOver(START);
		assertThat(sending.sent(null, START).state().result()).isNull();
		assertThat(sending.failed("smtp: 550", START).state().result()).isNotNull();
	}

}
