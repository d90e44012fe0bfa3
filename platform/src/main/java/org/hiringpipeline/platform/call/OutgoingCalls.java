package org.hiringpipeline.platform.call;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The configured calls by name.
 */
public final class OutgoingCalls {

	private final Map<String, OutgoingCall> calls;

	OutgoingCalls(Map<String, OutgoingCall> calls) {
		this.calls = new LinkedHashMap<>(calls);
	}

	/**
	 * The call of a service.
	 * @param name its name below {@code platform.calls}
	 * @return the call
	 */
	public OutgoingCall to(String name) {
		OutgoingCall call = this.calls.get(name);
		if (call == null) {
			throw new IllegalArgumentException("There are no settings platform.calls." + name);
		}
		return call;
	}

}
