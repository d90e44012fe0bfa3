package org.hiringpipeline.notification.tally;

import java.time.Clock;
import java.time.Duration;

import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.platform.aggregate.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts messages as they change. A settled message says that it is not counted yet, in
 * the write that settles it, so that whatever a crash leaves out is made up for.
 */
public final class CountMessage {

	private static final Logger log = LoggerFactory.getLogger(CountMessage.class);

	/** Younger ones are being counted by whoever settled them. */
	private static final Duration GRACE = Duration.ofSeconds(5);

	private static final int BATCH = 200;

	private final Messages messages;

	private final Tallies tallies;

	private final Clock clock;

	CountMessage(Messages messages, Tallies tallies, Clock clock) {
		this.messages = messages;
		this.tallies = tallies;
		this.clock = clock;
	}

	/** Counts a message that has just been stored, or was and is met again. */
	public void added(Message message) {
		this.tallies.count(Standing.first(message));
	}

	/** Counts a message where it stands. */
	public void count(Stored<Message> stored) {
		this.tallies.count(Standing.of(stored));
		if (stored.state().uncountedSince() != null) {
			this.messages.counted(stored);
		}
	}

	/** Counts what a crash has left out. */
	public void makeUp() {
		for (var id : this.messages.uncounted(this.clock.instant().minus(GRACE), BATCH)) {
			try {
				this.messages.find(id).ifPresent(this::count);
			}
			catch (RuntimeException ex) {
				this.messages.countLater(id);
				log.warn("message {} could not be counted and will be later: {}", id, ex.getClass().getName());
			}
		}
	}

}
