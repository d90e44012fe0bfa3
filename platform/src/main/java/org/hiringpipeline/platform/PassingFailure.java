package org.hiringpipeline.platform;

/**
 * A failure that passes by itself: nothing was done, and the same may be asked for again
 * after a while.
 */
public interface PassingFailure {

	/**
	 * What whoever asked may be told.
	 * @return a sentence that repeats no input and names nothing internal
	 */
	String whatIsAway();

}
