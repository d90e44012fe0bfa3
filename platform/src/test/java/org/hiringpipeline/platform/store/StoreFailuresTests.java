package org.hiringpipeline.platform.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;

import static org.assertj.core.api.Assertions.assertThat;

/** Every failure as the driver throws it and as Spring translates it. */
class StoreFailuresTests {

	private static final ServerAddress SERVER = new ServerAddress("db", 27017);

	private static final String OK = "{ok: 0, code: %d, codeName: '%s', errmsg: 'x', errorLabels: [%s]}";

	@ParameterizedTest
	@ValueSource(ints = { 6, 7, 13, 18, 43, 50, 64, 89, 91, 100, 112, 133, 134, 175, 189, 216, 262, 365, 433, 462, 9001,
			10107, 11600, 11602, 13435, 13436, 14031 })
	void aCodeThatSpeaksOfTheStoreIsTransientHoweverTheDriverWrapsIt(int code) {
		everyWrapping(code).forEach((failure) -> {
			assertTransient(failure, true);
			assertTransient(new IllegalStateException("in a listener", translated(failure)), true);
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 9, 14, 28, 52, 66, 121, 10334, 11000, 16755, 17280, 17419, 17420 })
	void aCodeThatSpeaksOfTheRecordIsNot(int code) {
		everyWrapping(code).forEach((failure) -> assertTransient(failure, false));
	}

	static Stream<MongoException> withoutACodeOfItsOwn() {
		var cleared = new MongoConnectionPoolClearedException(new ServerId(new ClusterId("c"), SERVER),
				new MongoSocketReadException("reset", SERVER));
		return Stream.of(cleared, new MongoServerUnavailableException("closed"),
				new MongoTimeoutException("no primary"), new MongoOperationTimeoutException("2 s are over"),
				new MongoInterruptedException("stop", null), new MongoSocketReadException("reset", SERVER),
				new MongoExecutionTimeoutException(50, "slow"),
				new MongoSecurityException(MongoCredential.createCredential("u", "admin", "p".toCharArray()), "no",
						command(18, "")),
				new MongoNotPrimaryException(BsonDocument.parse("{ok: 0, errmsg: 'not master'}"), SERVER),
				new MongoNodeIsRecoveringException(BsonDocument.parse("{ok: 0, errmsg: 'recovering'}"), SERVER),
				new MongoCursorNotFoundException(5, BsonDocument.parse(OK.formatted(43, "CursorNotFound", "")), SERVER),
				new MongoWriteConcernException(concern(79), null, SERVER, Set.of()), bulk(List.of(), concern(64)),
				bulk(List.of(new BulkWriteError(11602, "stepped down", new BsonDocument(), 0)), null));
	}

	@ParameterizedTest
	@MethodSource("withoutACodeOfItsOwn")
	void soIsWhatTheDriverSaysByItsClass(MongoException failure) {
		assertTransient(failure, true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RetryableWriteError", "TransientTransactionError", "SystemOverloadedError" })
	void aLabelDecidesWhateverTheCode(String label) {
		assertTransient(command(987_654, label), true);
		assertTransient(command(987_654, "NoWritesPerformed"), false);
	}

	@Test
	void aWriteThatWasRefusedIsNotMendedByTryingAgain() {
		assertTransient(bulk(List.of(new BulkWriteError(121, "invalid", new BsonDocument(), 0)), null), false);
		assertTransient(new MongoClientException("no sessions"), false);
		assertThat(StoreFailures.isTransient(new IllegalStateException("a defect"))).isFalse();
		assertThat(StoreFailures.isTransient(null)).isFalse();
	}

	@Test
	void theCodeCountsMoreThanSpringsClass() {
		assertThat(translated(command(112, ""))).as("Spring takes a write conflict for a broken rule")
			.isInstanceOf(DataIntegrityViolationException.class);
		assertThat(StoreFailures.isTransient(translated(command(112, "")))).isTrue();
		assertThat(StoreFailures.isTransient(new OptimisticLockingFailureException("changed meanwhile"))).isTrue();
		assertThat(StoreFailures.isTransient(new DuplicateKeyException("taken"))).isFalse();
	}

	@Test
	void causesThatGoRoundInACircleComeToAnEnd() {
		var first = new IllegalStateException("first");
		first.initCause(new IllegalStateException("second", first));
		assertThat(StoreFailures.isTransient(first)).isFalse();
	}

	private static Stream<MongoException> everyWrapping(int code) {
		var command = BsonDocument.parse(OK.formatted(code, "Name", ""));
		return Stream.of(new MongoCommandException(command, SERVER), new MongoQueryException(command, SERVER),
				new MongoException(code, "plain"),
				new MongoWriteException(new WriteError(code, "x", new BsonDocument()), SERVER, Set.of()),
				bulk(List.of(new BulkWriteError(code, "x", new BsonDocument(), 0)), null));
	}

	private static MongoCommandException command(int code, String label) {
		var labels = label.isEmpty() ? "" : "'" + label + "'";
		return new MongoCommandException(BsonDocument.parse(OK.formatted(code, "Name", labels)), SERVER);
	}

	private static WriteConcernError concern(int code) {
		return new WriteConcernError(code, "Name", "waiting for replication timed out", new BsonDocument());
	}

	private static MongoBulkWriteException bulk(List<BulkWriteError> errors, @Nullable WriteConcernError concern) {
		return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, concern, SERVER, Set.of());
	}

	private static RuntimeException translated(MongoException failure) {
		var translated = new MongoExceptionTranslator().translateExceptionIfPossible(failure);
		return (translated != null) ? translated : failure;
	}

	private static void assertTransient(MongoException failure, boolean expected) {
		assertThat(StoreFailures.isTransient(failure)).as("%s as thrown", failure).isEqualTo(expected);
		assertThat(StoreFailures.isTransient(translated(failure))).as("%s as translated", failure).isEqualTo(expected);
	}

	private static void assertTransient(RuntimeException failure, boolean expected) {
		assertThat(StoreFailures.isTransient(failure)).as("%s", failure.toString()).isEqualTo(expected);
	}

}
