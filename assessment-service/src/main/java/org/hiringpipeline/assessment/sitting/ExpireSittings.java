package org.hiringpipeline.assessment.sitting;

import java.time.Clock;

import org.hiringpipeline.assessment.due.DueWork;
import org.hiringpipeline.platform.aggregate.AggregateStore;

import org.springframework.stereotype.Component;

/** Ends the sittings whose time is over, whether or not the candidate comes back. */
@Component
class ExpireSittings {

	private final AggregateStore<Sitting> sittings;

	private final DueWork due;

	private final Clock clock;

	ExpireSittings(AggregateStore<Sitting> sittings, DueWork due, Clock clock) {
		this.sittings = sittings;
		this.due = due;
		this.clock = clock;
	}

	/** Ends what is due. */
	void sweep() {
		this.due.each(Sitting.COLLECTION, Sitting.SWEEP_AT, (id) -> {
			this.sittings.change(id, (sitting) -> sitting.expire(this.clock.instant()));
			return false;
		});
	}

}
