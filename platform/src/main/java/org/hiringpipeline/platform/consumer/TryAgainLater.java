package org.hiringpipeline.platform.consumer;

/**
 * Something that the handling of an event needs is not there for the moment; it is tried
 * until it is.
 */
public class TryAgainLater extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public TryAgainLater(String reason) {
		super(reason);
	}

}
