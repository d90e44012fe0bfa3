package org.hiringpipeline.scoring.marking;

/** Why an item has no credit, where it is not simply that the answer is wrong. */
public enum Note {

	/** Nothing was handed in. */
	UNANSWERED,

	/**
	 * The same item is in the submission more than once; nobody can tell which one
	 * counts.
	 */
	ANSWERED_TWICE,

	/** Something else was handed in than the kind of the item asks for. */
	OTHER_KIND_OF_ANSWER,

	/** Several options were picked where one is asked for. */
	SEVERAL_OPTIONS

}
