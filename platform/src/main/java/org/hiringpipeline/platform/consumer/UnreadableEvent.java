package org.hiringpipeline.platform.consumer;

import org.jspecify.annotations.Nullable;

/** A record that is not what its topic promises; trying again cannot help. */
public class UnreadableEvent extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnreadableEvent(String reason) {
		super(reason);
	}

	UnreadableEvent(String reason, @Nullable Throwable cause) {
		super(reason, cause);
	}

}
