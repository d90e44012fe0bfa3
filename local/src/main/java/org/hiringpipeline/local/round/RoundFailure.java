package org.hiringpipeline.local.round;

/** The round cannot go on; the message says where it stopped. */
public class RoundFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RoundFailure(String message) {
		super(message);
	}

}
