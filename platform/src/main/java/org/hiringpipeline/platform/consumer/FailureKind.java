package org.hiringpipeline.platform.consumer;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

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
		return cause instanceof TryAgainLater || cause instanceof DataAccessResourceFailureException
				|| cause instanceof TransientDataAccessException || cause instanceof RecoverableDataAccessException
				|| cause instanceof MongoTimeoutException || cause instanceof MongoSocketException
				|| cause instanceof MongoInterruptedException || cause instanceof RetriableException;
	}

}
