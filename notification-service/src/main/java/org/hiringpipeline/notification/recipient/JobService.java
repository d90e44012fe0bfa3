package org.hiringpipeline.notification.recipient;

import java.util.Map;

import org.hiringpipeline.platform.call.CallRefused;
import org.hiringpipeline.platform.call.OutgoingCall;
import org.jspecify.annotations.Nullable;

/** Asks job-service, the only one that knows who people are. */
public final class JobService {

	private static final String ID = "id";

	private final OutgoingCall call;

	JobService(OutgoingCall call) {
		this.call = call;
	}

	/** Who applied. */
	public Answer<Contact> contact(String applicationId) {
		try {
			return new Answer.Known<>(
					this.call.get("/v1/applications/{id}/contact", Map.of(ID, applicationId), Contact.class));
		}
		catch (CallRefused ex) {
			return Answer.of(ex);
		}
	}

	/** Who hires for a posting. */
	public Answer<HiringTeam> hiringTeam(String postingId) {
		try {
			return new Answer.Known<>(
					this.call.get("/v1/postings/{id}/hiring-team", Map.of(ID, postingId), HiringTeam.class));
		}
		catch (CallRefused ex) {
			return Answer.of(ex);
		}
	}

	/** Whether an application is withdrawn or gone; who applied is not asked for. */
	public boolean isWithdrawn(String applicationId) {
		try {
			var application = this.call.get("/v1/applications/{id}", Map.of(ID, applicationId), Application.class);
			return "withdrawn".equals(application.stage());
		}
		catch (CallRefused ex) {
			return Answer.of(ex) instanceof Answer.Gone;
		}
	}

	/**
	 * What is read of an application.
	 *
	 * @param stage where it stands
	 */
	private record Application(@Nullable String stage) {
	}

}
