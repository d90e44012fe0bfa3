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

	/** A fresh link to a sitting. */
	public Answer<SittingLink> link(String sittingId) {
		try {
			return new Answer.Known<>(
					this.call.post("/v1/sittings/{id}/links", Map.of("id", sittingId), null, SittingLink.class));
		}
		catch (CallRefused ex) {
			return Answer.of(ex);
		}
	}

}
