package org.hiringpipeline.notification.message;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.hiringpipeline.platform.Ids;

/** What a message is about. */
public enum Kind {

	/** To the candidate, with the link to the sitting. */
	INVITATION("invitation"),

	/** To the candidate: the answers have arrived. */
	SUBMISSION_CONFIRMATION("submission-confirmation"),

	/** To the hiring team: there is a score. */
	RESULT_NOTICE("result-notice");

	private final String wireName;

	Kind(String wireName) {
		this.wireName = wireName;
	}

	/** The name in events, in the API and in the header {@code X-Message-Kind}. */
	@JsonValue
	public String wireName() {
		return this.wireName;
	}

	/** The kind with that name in events and in the API. */
	public static Optional<Kind> of(String wireName) {
		return Arrays.stream(values()).filter((kind) -> kind.wireName.equals(wireName)).findFirst();
	}

	/**
	 * The one message of this kind for a sitting: the same whoever asks, and whenever.
	 */
	public String messageId(String sittingId) {
		return Ids.derive(this.wireName, sittingId);
	}

}
