package org.hiringpipeline.platform.aggregate;

import java.util.List;

import org.hiringpipeline.platform.event.Fact;

/**
 * The outcome of asking an aggregate: its next state, and the facts to publish, at most
 * one per topic.
 *
 * @param <T> the aggregate
 * @param state the next state
 * @param facts what others are told; written with the state in one document
 */
public record Change<T>(T state, List<Fact> facts) {

	public Change {
		facts = List.copyOf(facts);
		if (facts.stream().map((fact) -> fact.type().topic()).distinct().count() != facts.size()) {
			throw new IllegalArgumentException("one change tells each topic at most once");
		}
	}

	/** A change with its facts. */
	public static <T> Change<T> of(T state, Fact... facts) {
		return new Change<>(state, List.of(facts));
	}

	/**
	 * Nothing to do: a repeat, or an event that the state has left behind. Nothing is
	 * written.
	 */
	public static <T> Change<T> none(T state) {
		return new Change<>(state, List.of());
	}

}
