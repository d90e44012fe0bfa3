package org.hiringpipeline.scoring.guide;

import java.util.Arrays;
import java.util.Optional;

/** How partly right answers to a multiple choice item are credited. */
public enum Marking {

	/** Everything right and nothing wrong, or no credit. */
	ALL_OR_NOTHING("all-or-nothing"),

	/** Right picks less wrong picks, out of the right options. */
	NET("net"),

	/** How much of the right was found, times how much of the picked was right. */
	COVERAGE("coverage"),

	/** Each option is a decision to pick it or to leave it. */
	EACH_DECISION("each-decision");

	private final String word;

	Marking(String word) {
		this.word = word;
	}

	/** The marking that an event names, if this version of the service knows it. */
	static Optional<Marking> of(String word) {
		return Arrays.stream(values()).filter((marking) -> marking.word.equals(word)).findFirst();
	}

}
