package org.hiringpipeline.platform.testing.mongodb;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.bson.BsonDocument;

/** An illness of the database, as seen through its protocol. */
public final class Fault {

	private static final Duration FOR_EVER = Duration.ofDays(1);

	/** None. */
	static final Fault NONE = new Fault((command) -> new Treatment.Pass());

	private final Function<BsonDocument, Treatment> treatments;

	private Fault(Function<BsonDocument, Treatment> treatments) {
		this.treatments = treatments;
	}

	/** What is done with a command. */
	Treatment treat(BsonDocument command) {
		return this.treatments.apply(command);
	}

	/** Reads and writes are refused while the server says that it is the primary. */
	public static Fault notPrimary() {
		return commands((command) -> isWrite(command) ? error(10107, "NotWritablePrimary")
				: error(11602, "InterruptedDueToReplStateChange"));
	}

	/** Nobody is primary, and the server says so. */
	public static Fault election() {
		var refusal = notPrimary();
		return new Fault((command) -> isHello(command)
				? new Treatment.Amend(
						BsonDocument.parse("{ismaster: false, isWritablePrimary: false, secondary: true}"))
				: refusal.treat(command));
	}

	/** The node shuts down, at which the driver clears its pool. */
	public static Fault shuttingDown() {
		return refusing(91, "ShutdownInProgress");
	}

	/** Every command is answered with an error. */
	public static Fault refusing(int code, String name) {
		return commands((command) -> error(code, name));
	}

	/** Commands wait; the server goes on saying that it is well. */
	public static Fault stalled() {
		return commands((command) -> new Treatment.Hold(FOR_EVER));
	}

	/** Nothing is answered at all. */
	public static Fault frozen() {
		return new Fault((command) -> new Treatment.Hold(FOR_EVER));
	}

	/**
	 * Of three writes one is lost with its connection and one is applied but its answer
	 * lost.
	 */
	public static Fault resettingWrites() {
		var count = new AtomicInteger();
		return writes((command) -> switch (count.getAndIncrement() % 3) {
			case 0 -> new Treatment.ResetAfter();
			case 1 -> new Treatment.ResetBefore();
			default -> new Treatment.Pass();
		});
	}

	/** The password was changed: who is known is forgotten, who comes is refused. */
	public static Fault passwordChanged() {
		return new Fault((command) -> {
			if (isHello(command)) {
				return new Treatment.Pass();
			}
			return isAuthentication(command) ? error(18, "AuthenticationFailed") : error(13, "Unauthorized");
		});
	}

	/** Writes find no room. */
	public static Fault diskFull() {
		return writes((command) -> error(14031, "OutOfDiskSpace"));
	}

	/** Every write is applied, and each so much late. */
	public static Fault lateWrites(Duration late) {
		return writes((command) -> new Treatment.Hold(late));
	}

	/** Writes are applied, but not in time by a majority. */
	public static Fault writeConcern() {
		return writes((command) -> new Treatment.Amend(BsonDocument
			.parse("{writeConcernError: {code: 64, codeName: 'WriteConcernTimeout', errmsg: 'timed out'}}")));
	}

	/** The next write is told that its id is taken. */
	public static Fault duplicateOnce() {
		var first = new AtomicInteger();
		var taken = BsonDocument.parse(
				"{ok: 1, n: 0, nModified: 0, writeErrors: [{index: 0, code: 11000, errmsg: 'E11000 duplicate key'}]}");
		return writes((command) -> (first.getAndIncrement() == 0) ? new Treatment.Answer(taken) : new Treatment.Pass());
	}

	private static Fault writes(Function<BsonDocument, Treatment> treatments) {
		return commands((command) -> isWrite(command) ? treatments.apply(command) : new Treatment.Pass());
	}

	private static Fault commands(Function<BsonDocument, Treatment> treatments) {
		return new Fault((command) -> (isHello(command) || isAuthentication(command)) ? new Treatment.Pass()
				: treatments.apply(command));
	}

	private static Treatment error(int code, String name) {
		return new Treatment.Answer(
				BsonDocument.parse("{ok: 0, code: %d, codeName: '%s', errmsg: '%s'}".formatted(code, name, name)));
	}

	/** Whether it asks what the server is. */
	static boolean isHello(BsonDocument command) {
		return Set.of("hello", "ismaster").contains(name(command));
	}

	/** Whether it says who is there. */
	static boolean isAuthentication(BsonDocument command) {
		return name(command).startsWith("sasl");
	}

	private static boolean isWrite(BsonDocument command) {
		return Set.of("insert", "update", "delete", "findandmodify", "bulkwrite").contains(name(command));
	}

	private static String name(BsonDocument command) {
		return command.isEmpty() ? "" : command.getFirstKey().toLowerCase(Locale.ROOT);
	}

}
