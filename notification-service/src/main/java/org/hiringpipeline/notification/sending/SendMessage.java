package org.hiringpipeline.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.hiringpipeline.notification.mail.MailServer;
import org.hiringpipeline.notification.mail.MailServer.Accepted;
import org.hiringpipeline.notification.mail.MailServer.Deferred;
import org.hiringpipeline.notification.mail.MailServer.Refused;
import org.hiringpipeline.notification.mail.MailServer.Silent;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.sending.WriteMail.Outcome;
import org.hiringpipeline.notification.sending.WriteMail.Pointless;
import org.hiringpipeline.notification.sending.WriteMail.Undeliverable;
import org.hiringpipeline.notification.sending.WriteMail.Written;
import org.hiringpipeline.notification.tally.CountMessage;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.call.CallFailed;
import org.hiringpipeline.platform.call.CallRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to send a message: claim it, ask the owners, write the mail, record that it
 * is handed over, hand it over, record what came of it.
 */
final class SendMessage {

	private static final Logger log = LoggerFactory.getLogger(SendMessage.class);

	private final Messages messages;

	private final WriteMail writing;

	private final MailServer mailServer;

	private final Backoff backoff;

	private final SendingMetrics metrics;

	private final CauseScope scope;

	private final CountMessage counting;

	private final Clock clock;

	SendMessage(Messages messages, WriteMail writing, MailServer mailServer, Backoff backoff, SendingMetrics metrics,
			CauseScope scope, CountMessage counting, Clock clock) {
		this.messages = messages;
		this.writing = writing;
		this.mailServer = mailServer;
		this.backoff = backoff;
		this.metrics = metrics;
		this.scope = scope;
		this.counting = counting;
		this.clock = clock;
	}

	/** Tries to send a message if it is due and nobody else is at it. */
	void send(String id) {
		this.messages.claim(id).ifPresent((claimed) -> {
			if (claimed.state().progress().handedOver()) {
				this.metrics.handedOverAgain(claimed.state().kind());
			}
			this.scope.run(claimed.state(), () -> attempt(claimed));
		});
	}

	private void attempt(Stored<Message> claimed) {
		if (claimed.state().progress().handedOver() && !this.mailServer.isReachable()) {
			// A mail may be out with an earlier link; asking for ever more would outdate
			// it.
			tryLater(claimed, "smtp: no connection", true);
			return;
		}
		write(claimed).ifPresent((outcome) -> {
			switch (outcome) {
				case Written written -> handOver(claimed, written);
				case Pointless pointless ->
					settle(claimed, claimed.state().suppressed(pointless.reason(), this.clock.instant()));
				case Undeliverable undeliverable -> fail(claimed, undeliverable.reason());
			}
		});
	}

	private Optional<Outcome> write(Stored<Message> claimed) {
		String problem;
		try {
			return Optional.of(this.writing.write(claimed.state()));
		}
		catch (CallFailed ex) {
			problem = ex.call() + ": " + ex.reason();
		}
		catch (CallRefused ex) {
			problem = ex.call() + ": status " + ex.status().value();
		}
		catch (RuntimeException ex) {
			// Its text could quote a person's data, so only its kind is kept.
			problem = "internal: " + ex.getClass().getSimpleName();
		}
		tryLater(claimed, problem, claimed.state().progress().handedOver());
		return Optional.empty();
	}

	private void handOver(Stored<Message> claimed, Written written) {
		boolean out = claimed.state().progress().handedOver();
		this.messages.handOver(claimed).ifPresent((handedOver) -> {
			switch (exchange(written)) {
				case Accepted accepted ->
					settle(handedOver, handedOver.state().sent(note(accepted), this.clock.instant()));
				case Refused refused -> fail(handedOver, refused.reason());
				case Deferred deferred -> tryLater(handedOver, deferred.reason(), out);
				case Silent silent -> tryLater(handedOver, silent.reason(), out || silent.mayHaveArrived());
			}
		});
	}

	/** Whatever breaks here, nobody knows whether the mail is out. */
	private MailServer.Answer exchange(Written written) {
		try {
			return this.mailServer.send(written.mail());
		}
		catch (RuntimeException ex) {
			return new Silent("internal: " + ex.getClass().getSimpleName(), true);
		}
	}

	private static @Nullable String note(Accepted accepted) {
		return (accepted.refusedRecipients() > 0) ? "refused-recipients: " + accepted.refusedRecipients() : null;
	}

	private void fail(Stored<Message> claimed, String reason) {
		settle(claimed, claimed.state().failed(reason, this.clock.instant()));
	}

	private void tryLater(Stored<Message> claimed, String reason, boolean mayHaveArrived) {
		var message = claimed.state();
		var next = this.backoff.next(message.progress(), this.clock.instant());
		if (next.isEmpty()) {
			fail(claimed, reason);
			return;
		}
		if (this.messages.requeue(claimed, message.deferred(reason, mayHaveArrived, next.get())).isPresent()) {
			this.metrics.deferred(message.kind());
			log.info("message {} ({}) is tried again later: {}", message.id(), message.kind().wireName(), reason);
		}
	}

	private void settle(Stored<Message> claimed, Change<Message> change) {
		var settled = this.messages.settle(claimed, change);
		if (settled.isEmpty()) {
			log.warn("message {} was taken over before its outcome could be recorded", claimed.id());
			return;
		}
		var message = change.state();
		this.metrics.settled(message.kind(), message.status(),
				Duration.between(message.cause().at(), this.clock.instant()));
		log.info("message {} ({}) is {} after {} attempts{}", message.id(), message.kind().wireName(),
				message.status().wireName(), message.progress().attempts(),
				(message.reason() != null) ? ": " + message.reason() : "");
		this.counting.count(settled.get());
	}

}
