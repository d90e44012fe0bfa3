package org.hiringpipeline.platform.binding;

import org.apache.kafka.common.errors.RetriableException;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.platform.consumer.TryAgainLater;
import org.hiringpipeline.platform.consumer.UnreadableEvent;
import org.hiringpipeline.platform.store.StoreFailures;
import org.jspecify.annotations.Nullable;

/** Why a record could not be handled, and so what is done with it. */
enum FailureKind {

	/** It will never work: a dead letter at once. */
	PERMANENT,

	/** It will work once something else does again: tried for as long as it takes. */
	TRANSIENT,

	/** Perhaps a defect of ours: tried a few times, then a dead letter. */
	UNKNOWN;

	static FailureKind of(@Nullable Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnreadableEvent || cause instanceof EventRefused) {
				return PERMANENT;
			}
			if (isTransient(cause)) {
				return TRANSIENT;
			}
		}
		return UNKNOWN;
	}

	private static boolean isTransient(Throwable cause) {
		return cause instanceof TryAgainLater || cause instanceof RetriableException
				|| StoreFailures.isTransient(cause);
	}

}
