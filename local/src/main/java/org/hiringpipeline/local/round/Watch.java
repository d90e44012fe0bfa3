package org.hiringpipeline.local.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Looks at something until it is as wanted. */
final class Watch {

	private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

	private Watch() {
	}

	/** A look that may be interrupted. */
	@FunctionalInterface
	interface Look<T> {

		Optional<T> look() throws InterruptedException;

	}

	/** What the first successful look sees. */
	static <T> T until(String what, Duration patience, Look<T> look) throws InterruptedException {
		var deadline = Instant.now().plus(patience);
		while (true) {
			var seen = look.look();
			if (seen.isPresent()) {
				return seen.get();
			}
			if (Instant.now().isAfter(deadline)) {
				throw new RoundFailure("%s did not happen within %s".formatted(what, patience));
			}
			Thread.sleep(LOOK_AGAIN);
		}
	}

}
