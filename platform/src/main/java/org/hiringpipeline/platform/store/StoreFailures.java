package org.hiringpipeline.platform.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells what the store says about itself from what it says about a record: the first
 * passes, the second does not.
 */
public final class StoreFailures {

	private StoreFailures() {
	}

	/** Whether the same operation may work once the store is well again. */
	public static boolean isTransient(@Nullable Throwable failure) {
		for (var cause = failure; cause != null; cause = cause.getCause()) {
			if (saysSo(cause)) {
				return true;
			}
		}
		return false;
	}

	private static boolean saysSo(Throwable cause) {
		return switch (cause) {
			case DataAccessResourceFailureException ex -> true;
			case TransientDataAccessException ex -> true;
			case RecoverableDataAccessException ex -> true;
			case MongoTimeoutException ex -> true;
			case MongoSocketException ex -> true;
			case MongoServerUnavailableException ex -> true;
			case MongoConnectionPoolClearedException ex -> true;
			case MongoNotPrimaryException ex -> true;
			case MongoNodeIsRecoveringException ex -> true;
			case MongoInterruptedException ex -> true;
			default -> false;
		};
	}

}
