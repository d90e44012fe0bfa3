package org.hiringpipeline.notification.recipient;

import java.util.Map;

import org.hiringpipeline.platform.call.CallRefused;
import org.hiringpipeline.platform.call.OutgoingCall;

/** Asks assessment-service, the only one that can make a link to a sitting. */
public final class AssessmentService {

	private final OutgoingCall call;

	AssessmentService(OutgoingCall call) {
		this.call = call;
	}

	/**
	 * A link to a sitting.
	 * @param name what it is for; another link of that name outdates it, and no other
	 */
	public Answer<SittingLink> link(String sittingId, String name) {
		try {
			return new Answer.Known<>(this.call.post("/v1/sittings/{id}/links?name={name}",
					Map.of("id", sittingId, "name", name), null, SittingLink.class));
		}
		catch (CallRefused ex) {
			return Answer.of(ex);
		}
	}

}
