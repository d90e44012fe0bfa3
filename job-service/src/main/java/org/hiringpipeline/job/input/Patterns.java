package org.hiringpipeline.job.input;

/**
 * Regular expressions that callers read in the API's document, and can make texts from.
 */
public final class Patterns {

	/** No control characters. */
	public static final String ONE_LINE = "^[^\\x00-\\x1F\\x7F-\\x9F]*$";

	private Patterns() {
	}

}
