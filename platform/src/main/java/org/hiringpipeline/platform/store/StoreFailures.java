package org.hiringpipeline.platform.store;

import java.util.List;
import java.util.stream.Stream;

import com.mongodb.ClientBulkWriteException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoIncompatibleDriverException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells what the store says about itself from what it says about a record: the first
 * passes, the second does not. The driver's codes and labels decide, wherever in the
 * chain of causes they stand; Spring's classes only where the driver has said nothing.
 */
public final class StoreFailures {

	private static final int DEEPEST = 50;

	private StoreFailures() {
	}

	/** Whether the same operation may work once the store is well again. */
	public static boolean isTransient(@Nullable Throwable failure) {
		var causes = Stream.<@Nullable Throwable>iterate(failure, (cause) -> cause != null, StoreFailures::causeOf)
			.limit(DEEPEST)
			.toList();
		var said = causes.stream().filter(MongoException.class::isInstance).map(MongoException.class::cast).toList();
		return said.isEmpty() ? causes.stream().anyMatch(StoreFailures::passes)
				: said.stream().anyMatch(StoreFailures::isAboutTheStore);
	}

	private static @Nullable Throwable causeOf(@Nullable Throwable failure) {
		return (failure != null) ? failure.getCause() : null;
	}

	private static boolean passes(@Nullable Throwable failure) {
		return failure instanceof TransientDataAccessException || failure instanceof RecoverableDataAccessException
				|| failure instanceof DataAccessResourceFailureException;
	}

	private static boolean isAboutTheStore(MongoException failure) {
		return TransientCodes.contain(failure.getCode())
				|| TransientCodes.LABELS.stream().anyMatch(failure::hasErrorLabel) || isAboutTheStoreByKind(failure);
	}

	/** What has no code of the server's, or several. */
	private static boolean isAboutTheStoreByKind(MongoException failure) {
		return switch (failure) {
			case MongoSocketException ex -> true;
			case MongoTimeoutException ex -> true;
			case MongoServerUnavailableException ex -> true;
			case MongoConnectionPoolClearedException ex -> true;
			case MongoInterruptedException ex -> true;
			case MongoSecurityException ex -> true;
			case MongoIncompatibleDriverException ex -> true;
			// The driver recognizes these two by their messages too.
			case MongoNotPrimaryException ex -> true;
			case MongoNodeIsRecoveringException ex -> true;
			case MongoWriteConcernException ex -> true;
			case MongoBulkWriteException ex -> ex.getWriteConcernError() != null
					|| anyTransient(ex.getWriteErrors().stream().map((e) -> e.getCode()).toList());
			case ClientBulkWriteException ex -> !ex.getWriteConcernErrors().isEmpty()
					|| anyTransient(ex.getWriteErrors().values().stream().map((e) -> e.getCode()).toList());
			default -> false;
		};
	}

	private static boolean anyTransient(List<Integer> codes) {
		return codes.stream().anyMatch(TransientCodes::contain);
	}

}
