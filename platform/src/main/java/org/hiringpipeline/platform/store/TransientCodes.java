package org.hiringpipeline.platform.store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes and labels by which a server speaks about itself, after its list of error
 * codes: they say nothing of the record.
 */
final class TransientCodes {

	/** Labels under which the server or the driver advises to try again. */
	static final Set<String> LABELS = Set.of("RetryableWriteError", "TransientTransactionError", "RetryableError",
			"SystemOverloadedError");

	/** Somebody else became primary, or nobody is. */
	private static final Set<Integer> ELECTION = Set.of(189, 216, 10058, 10107, 11602, 13435, 13436);

	/** It starts, stops or changes. */
	private static final Set<Integer> COMING_AND_GOING = Set.of(91, 94, 109, 203, 211, 215, 279, 281, 308, 317, 333,
			355, 372, 384, 398, 10357, 11600, 11601);

	/** It does not reach others, or took too long. */
	private static final Set<Integer> REACH_AND_TIME = Set.of(6, 7, 24, 46, 50, 70, 74, 83, 89, 133, 145, 149, 199, 202,
			230, 262, 290, 407, 9001);

	/** What was written or read is not as lasting as asked for, yet. */
	private static final Set<Integer> CONCERNS = Set.of(64, 75, 76, 79, 100, 134, 148, 239, 246);

	/** It knows us no longer, as after a change of password or role. */
	private static final Set<Integer> CREDENTIALS = Set.of(11, 13, 18, 31, 214, 334, 391, 392, 404);

	/** It has no room, or too much to do. */
	private static final Set<Integer> ROOM = Set.of(208, 261, 264, 273, 365, 371, 402, 433, 449, 450, 462, 12501,
			14031);

	/** Somebody else was in the way, or what was being read went away. */
	private static final Set<Integer> INTERFERENCE = Set.of(43, 112, 117, 136, 150, 175, 237, 249, 250, 272, 314, 363,
			406, 412, 13388);

	private static final Set<Integer> ALL = Stream
		.of(ELECTION, COMING_AND_GOING, REACH_AND_TIME, CONCERNS, CREDENTIALS, ROOM, INTERFERENCE)
		.flatMap(Set::stream)
		.collect(Collectors.toUnmodifiableSet());

	private TransientCodes() {
	}

	static boolean contain(int code) {
		return ALL.contains(code);
	}

}
