package org.hiringpipeline.assessment.sitting;

import java.time.Clock;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Ends the sittings whose time is over, whether or not the candidate comes back. */
@Component
class ExpireSittings {

	private static final Logger logger = LoggerFactory.getLogger(ExpireSittings.class);

	private static final int MOST_BATCHES = 50;

	private final AggregateStore<Sitting> sittings;

	private final FindSittings find;

	private final Clock clock;

	ExpireSittings(AggregateStore<Sitting> sittings, FindSittings find, Clock clock) {
		this.sittings = sittings;
		this.find = find;
		this.clock = clock;
	}

	/** Ends what is due, batch by batch; the rest waits for the next time. */
	void sweep() {
		for (int batch = 0; batch < MOST_BATCHES; batch++) {
			var due = this.find.due(this.clock.instant());
			long ended = due.stream().filter(this::expire).count();
			if (due.size() < FindSittings.BATCH || ended == 0) {
				return;
			}
		}
	}

	private boolean expire(String id) {
		try {
			this.sittings.change(id, (sitting) -> sitting.expire(this.clock.instant()));
			return true;
		}
		catch (RuntimeException ex) {
			logger.warn("Sitting {} could not be ended, it is tried again: {}", id, ex.toString());
			return false;
		}
	}

}
