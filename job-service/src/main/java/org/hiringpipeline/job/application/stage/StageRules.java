package org.hiringpipeline.job.application.stage;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What may be done with an application, and why not; all rules are here. */
public final class StageRules {

	private StageRules() {
	}

	/**
	 * Where people may move an application. Only they reject; the pipeline itself moves
	 * it up to assessed, and a rule from there to the shortlist.
	 */
	public static Set<Stage> next(Stage from) {
		return switch (from) {
			case APPLIED, INVITED, ASSESSED -> Set.of(Stage.SHORTLISTED, Stage.REJECTED, Stage.WITHDRAWN);
			case SHORTLISTED -> Set.of(Stage.INTERVIEW, Stage.REJECTED, Stage.WITHDRAWN);
			case INTERVIEW -> Set.of(Stage.OFFER, Stage.REJECTED, Stage.WITHDRAWN);
			case OFFER -> Set.of(Stage.HIRED, Stage.REJECTED, Stage.WITHDRAWN);
			case HIRED, REJECTED, WITHDRAWN -> Set.of();
		};
	}

	/** Why a person may not move an application there; nothing if they may. */
	public static Optional<String> againstMove(Stage from, Stage to) {
		if (next(from).contains(to)) {
			return Optional.empty();
		}
		if (from == to) {
			return Optional.of("The application is %s already.".formatted(from));
		}
		return Optional.of(next(from).isEmpty() ? "An application that is %s stays as it is.".formatted(from)
				: "An application that is %s cannot become %s.".formatted(from, to));
	}

	/** Whether a step needs a reason on record. */
	static boolean needsReason(@Nullable Stage to) {
		return to == Stage.REJECTED || to == Stage.WITHDRAWN;
	}

	/** Whether the news that a sitting exists moves the application to invited. */
	public static boolean invites(Stage stage, SittingProgress sitting) {
		return stage == Stage.APPLIED && !sitting.isCancelled();
	}

	/** Whether a score moves the application to assessed; no person has looked yet. */
	public static boolean assesses(Stage stage) {
		return stage == Stage.APPLIED || stage == Stage.INVITED;
	}

	/** Whether the rule moves the application to the shortlist. */
	public static boolean advances(Stage stage, @Nullable Recommendation recommendation) {
		return stage == Stage.ASSESSED && recommendation != null
				&& recommendation.action() == Recommendation.Action.ADVANCE;
	}

}
