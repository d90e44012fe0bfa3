package org.hiringpipeline.assessment.sitting.staff;

import java.time.Clock;
import java.util.function.Consumer;

import org.hiringpipeline.assessment.sitting.Grant;
import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.assessment.sitting.SittingAsStored;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.hiringpipeline.platform.http.problem.NotFound;

import org.springframework.stereotype.Component;

/** Gives a candidate more time, at any moment before the end. */
@Component
class GrantExtraTime {

	private final AggregateStore<Sitting> sittings;

	private final Clock clock;

	GrantExtraTime(AggregateStore<Sitting> sittings, Clock clock) {
		this.sittings = sittings;
		this.clock = clock;
	}

	/**
	 * Grants it, unless the same was granted before.
	 * @param asRead refuses a sitting that is not as the caller has read it
	 */
	Stored<Sitting> grant(String id, Grant grant, Consumer<Sitting> asRead) {
		var after = this.sittings.change(id, (sitting) -> {
			if (!sitting.isGranted(grant.id())) {
				asRead.accept(sitting);
			}
			return sitting.grant(grant, this.clock.instant());
		}).orElseThrow(() -> new NotFound("sitting", id));
		var sitting = after.state();
		if (sitting.isGranted(grant.id())) {
			return after;
		}
		if (sitting.status().isOver()) {
			throw new Conflict("The sitting is over.", SittingView.forRecruiters(SittingAsStored.of(sitting)));
		}
		throw new Invalid("seconds", "must not add up to more than %d, in at most %d grants"
			.formatted(Sitting.MOST_EXTRA_SECONDS, Sitting.MOST_GRANTS));
	}

}
