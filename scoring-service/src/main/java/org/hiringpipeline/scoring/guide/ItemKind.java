package org.hiringpipeline.scoring.guide;

import java.util.Arrays;
import java.util.Optional;

/** How an item is answered. */
public enum ItemKind {

	/** One option is picked. */
	SINGLE_CHOICE("single-choice"),

	/** Any number of options is picked. */
	MULTIPLE_CHOICE("multiple-choice"),

	/** A number is given. */
	NUMERIC("numeric"),

	/** A few words are written. */
	SHORT_TEXT("short-text");

	private final String word;

	ItemKind(String word) {
		this.word = word;
	}

	/** The kind that an event names, if this version of the service knows it. */
	static Optional<ItemKind> of(String word) {
		return Arrays.stream(values()).filter((kind) -> kind.word.equals(word)).findFirst();
	}

}
