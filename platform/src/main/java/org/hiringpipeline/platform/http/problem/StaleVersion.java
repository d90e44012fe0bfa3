package org.hiringpipeline.platform.http.problem;

import org.springframework.http.HttpStatus;

/**
 * 412: the thing has changed since the caller read it.
 */
@SuppressWarnings("serial")
public final class StaleVersion extends ProblemException {

	public StaleVersion() {
		super(HttpStatus.PRECONDITION_FAILED, "stale-version", "Stale version",
				"It has changed since that version was read; read it again.");
	}

}
