package org.hiringpipeline.notification.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a message stands. */
public enum Status {

	/** To be sent, now or at the next attempt. */
	PENDING,

	/** Claimed by one instance, which sends it. */
	SENDING,

	/** Accepted by the mail server. */
	SENT,

	/** Given up; an operator may have it tried again. */
	FAILED,

	/** It may have arrived, once or twice; an operator decides about a further time. */
	UNCERTAIN,

	/** Not sent, because its reason no longer held. */
	SUPPRESSED;

	/** The name in events and in the API. */
	@JsonValue
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The status with that name in the API. */
	public static Optional<Status> of(String wireName) {
		return Arrays.stream(values()).filter((status) -> status.wireName().equals(wireName)).findFirst();
	}

	public boolean isSettled() {
		return switch (this) {
			case PENDING, SENDING -> false;
			case SENT, FAILED, UNCERTAIN, SUPPRESSED -> true;
		};
	}

	/** Whether an operator may have it tried again. */
	public boolean isRetriable() {
		return this == FAILED || this == UNCERTAIN;
	}

}
