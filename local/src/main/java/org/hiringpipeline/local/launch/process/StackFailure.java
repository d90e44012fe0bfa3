package org.hiringpipeline.local.launch.process;

/**
 * The stack could not be started; the message says which component, why, and where its
 * log is.
 */
public class StackFailure extends Exception {

	private static final long serialVersionUID = 1L;

	public StackFailure(String message) {
		super(message);
	}

}
