package org.hiringpipeline.local.round;

import java.util.function.UnaryOperator;

import org.hiringpipeline.local.launch.Round;
import org.hiringpipeline.local.launch.Stack;

/** The round that {@code ./run} plays and reports. */
public final class DemonstrationRound implements Round {

	@Override
	public Outcome play(Stack stack, Order order) throws InterruptedException {
		return play(stack, RoundPlan.demonstration(order.candidates(), order.seed()), order, Pace.UNHELD);
	}

	/** Plays another plan at another pace, as the system tests do. */
	public static Outcome play(Stack stack, RoundPlan plan, Order order, Pace pace) throws InterruptedException {
		return play(stack, stack::url, plan, order, pace);
	}

	/**
	 * Plays it with addresses of one's own, for a stack whose services have several
	 * instances.
	 * @param urls where the component of a name is reached by the next call
	 */
	public static Outcome play(Stack stack, UnaryOperator<String> urls, RoundPlan plan, Order order, Pace pace)
			throws InterruptedException {
		order.out().println("A hiring round with %d candidates, seed %d".formatted(plan.candidates(), plan.seed()));
		try (var progress = new Progress(order.out())) {
			var result = new HiringRound(plan, urls, stack::token, progress, pace).play();
			RoundReport.print(result, order.out());
			return new Outcome(result.complete(), result.summary());
		}
	}

}
