package org.hiringpipeline.notification.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.hiringpipeline.notification.mail.Connection;
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
 * One attempt to send a message: have the mail server let us in, claim the message, ask
 * the owners, write the mail, record that it is handed over, hand it over, record what
 * came of it.
 */
final class SendMessage {

	private static final Logger log = LoggerFactory.getLogger(SendMessage.class);

	private static final String UNKNOWN = "smtp: outcome unknown";

	private final Messages messages;

	private final WriteMail writing;

	private final MailServer mailServer;

	private final Backoff backoff;

	private final Duration repeatAfter;

	private final Duration exchange;

	private final SendingMetrics metrics;

	private final CauseScope scope;

	private final CountMessage counting;

	private final Clock clock;

	SendMessage(Messages messages, WriteMail writing, MailServer mailServer, SendingSettings settings, Backoff backoff,
			SendingMetrics metrics, CauseScope scope, CountMessage counting, Clock clock) {
		this.messages = messages;
		this.writing = writing;
		this.mailServer = mailServer;
		this.backoff = backoff;
		this.repeatAfter = settings.repeatAfter();
		// Whoever takes it over after that knows that nobody else is at it.
		this.exchange = longer(mailServer.longestExchange().plus(settings.lease()), settings.repeatAfter());
		this.metrics = metrics;
		this.scope = scope;
		this.counting = counting;
		this.clock = clock;
	}

	/**
	 * Tries to send a message if it is due and nobody else is at it. The mail server is
	 * asked first: while it is away no owner is, and no link is made that nobody gets.
	 */
	void send(String id) {
		if (!this.messages.isDue(id)) {
			return;
		}
		switch (this.mailServer.open()) {
			case Connection connection -> {
				try (connection) {
					take(id, (claimed) -> attempt(claimed, connection));
				}
			}
			case Silent silent -> take(id, (claimed) -> tryLater(claimed, silent.reason()));
		}
	}

	private void take(String id, Consumer<Stored<Message>> work) {
		this.messages.claim(id).ifPresent((claimed) -> this.scope.run(claimed.state(), () -> {
			if (claimed.state().progress().isExhausted()) {
				fail(claimed, UNKNOWN);
			}
			else {
				work.accept(claimed);
			}
		}));
	}

	private void attempt(Stored<Message> claimed, Connection connection) {
		write(claimed).ifPresent((outcome) -> {
			switch (outcome) {
				case Written written -> handOver(claimed, written, connection);
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
		tryLater(claimed, problem);
		return Optional.empty();
	}

	private void handOver(Stored<Message> claimed, Written written, Connection connection) {
		this.messages.handOver(claimed, this.exchange).ifPresent((handedOver) -> {
			if (handedOver.state().progress().mayHaveArrived()) {
				this.metrics.handedOverAgain(handedOver.state().kind());
			}
			switch (connection.send(written.mail())) {
				case Accepted accepted ->
					settle(handedOver, handedOver.state().sent(note(accepted), this.clock.instant()));
				case Refused refused -> fail(handedOver, refused.reason());
				case Deferred deferred -> tryLater(handedOver, deferred.reason());
				case Silent silent when silent.mayHaveArrived() -> unanswered(handedOver, silent.reason());
				case Silent silent -> tryLater(handedOver, silent.reason());
			}
		});
	}

	private static @Nullable String note(Accepted accepted) {
		return (accepted.refusedRecipients() > 0) ? "refused-recipients: " + accepted.refusedRecipients() : null;
	}

	private void fail(Stored<Message> claimed, String reason) {
		settle(claimed, claimed.state().failed(reason, this.clock.instant()));
	}

	/** It has surely not arrived. */
	private void tryLater(Stored<Message> claimed, String reason) {
		var message = claimed.state();
		var next = this.backoff.next(message.progress(), this.clock.instant());
		if (next.isEmpty()) {
			fail(claimed, reason);
			return;
		}
		save(claimed, Change.of(message.deferred(reason, next.get())));
	}

	/** It may have arrived. */
	private void unanswered(Stored<Message> handedOver, String reason) {
		var now = this.clock.instant();
		save(handedOver, handedOver.state().unanswered(reason, now.plus(this.repeatAfter), now));
	}

	private void save(Stored<Message> claimed, Change<Message> change) {
		var message = change.state();
		if (message.status().isSettled()) {
			settle(claimed, change);
		}
		else if (this.messages.requeue(claimed, message).isPresent()) {
			this.metrics.deferred(message.kind());
			log.info("message {} ({}) is tried again later: {}", message.id(), message.kind().wireName(),
					message.reason());
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

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? other : one;
	}

}
