package org.hiringpipeline.notification.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What a mail says, before it is put into words. */
public sealed interface Letter {

	/**
	 * To a candidate: there is an assessment to sit.
	 *
	 * @param name the candidate
	 * @param title what they applied for
	 * @param link where the assessment is
	 * @param timeLimit how long it takes at most
	 * @param items how many questions it has
	 * @param startBy until when it can be started; open without one
	 */
	record Invitation(@Nullable String name, @Nullable String title, URI link, Duration timeLimit, int items,
			@Nullable Instant startBy) implements Letter {

		/** Nobody's data in logs. */
		@Override
		public String toString() {
			return "Invitation[]";
		}

	}

	/**
	 * To a candidate: the answers have arrived.
	 *
	 * @param name the candidate
	 * @param title what they applied for
	 */
	record Confirmation(@Nullable String name, @Nullable String title) implements Letter {

		/** Nobody's data in logs. */
		@Override
		public String toString() {
			return "Confirmation[]";
		}

	}

	/**
	 * To the hiring team: there is a score.
	 *
	 * @param title what is hired for
	 * @param postingId the posting
	 * @param applicationId the application, which stands for the candidate
	 * @param sittingId the sitting
	 * @param score percent
	 * @param margin percentage points
	 */
	record ResultNotice(@Nullable String title, String postingId, String applicationId, String sittingId, double score,
			double margin) implements Letter {

		/** Nobody's data in logs. */
		@Override
		public String toString() {
			return "ResultNotice[]";
		}

	}

}
