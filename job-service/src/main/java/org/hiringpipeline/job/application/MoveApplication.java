package org.hiringpipeline.job.application;

import java.time.Clock;
import java.util.Map;

import org.hiringpipeline.job.application.ApplicationOutcome.Moved;
import org.hiringpipeline.job.application.ApplicationOutcome.Refused;
import org.hiringpipeline.job.application.counting.StageTallies;
import org.hiringpipeline.job.application.stage.ApplicationTransition;
import org.hiringpipeline.job.application.stage.StageRules;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.IfMatch;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.StaleVersion;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.stereotype.Service;

/** Moves an application as a person decides. */
@Service
class MoveApplication {

	private final AggregateStore<JobApplication> applications;

	private final FindApplications find;

	private final StageTallies tallies;

	private final Clock clock;

	MoveApplication(AggregateStore<JobApplication> applications, FindApplications find, StageTallies tallies,
			Clock clock) {
		this.applications = applications;
		this.find = find;
		this.tallies = tallies;
		this.clock = clock;
	}

	Stored<JobApplication> move(String id, IfMatch revision, ApplicationTransition step, Caller caller) {
		var before = this.find.one(id, caller);
		revision.check(Revision.of(before));
		var outcome = before.state().moveTo(step.to(), caller.subject(), step.reason(), this.clock.instant());
		return switch (outcome) {
			case Moved moved -> save(before, moved);
			case Refused refused -> throw new Conflict(refused.why(), current(before));
		};
	}

	private Stored<JobApplication> save(Stored<JobApplication> before, Moved moved) {
		try {
			var after = this.applications.save(before, moved.change());
			this.tallies.count(after.state().postingId(), after.id());
			return after;
		}
		catch (ConcurrentChange ex) {
			throw new StaleVersion();
		}
	}

	private static Map<String, Object> current(Stored<JobApplication> application) {
		var stage = application.state().stage();
		return Map.of("stage", stage, "version", Revision.of(application), "allowedTransitions",
				StageRules.next(stage).stream().sorted().toList());
	}

}
