package org.hiringpipeline.notification.message;

/**
 * What a result notice tells; kept until it is told.
 *
 * @param score percent, one decimal
 * @param margin half the width of the 95 % interval, in percentage points
 */
public record Result(double score, double margin) {

	/** Nobody's result in logs. */
	@Override
	public String toString() {
		return "Result[]";
	}

}
