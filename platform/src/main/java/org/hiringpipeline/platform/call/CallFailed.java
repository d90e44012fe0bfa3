package org.hiringpipeline.platform.call;

import org.hiringpipeline.platform.PassingFailure;
import org.jspecify.annotations.Nullable;

/**
 * A call got no usable answer: a transient failure, worth trying again later.
 */
@SuppressWarnings("serial")
public final class CallFailed extends RuntimeException implements PassingFailure {

	private final String call;

	private final String reason;

	CallFailed(String call, String reason, @Nullable Throwable cause) {
		super("Call of " + call + " failed: " + reason, cause);
		this.call = call;
		this.reason = reason;
	}

	/**
	 * Which service was called.
	 * @return its name in the settings
	 */
	public String call() {
		return this.call;
	}

	/**
	 * What went wrong.
	 * @return a few words, such as {@code status 503} or {@code circuit open}
	 */
	public String reason() {
		return this.reason;
	}

	@Override
	public String whatIsAway() {
		return "Another service that is needed does not answer.";
	}

}
