package org.hiringpipeline.platform.http.problem;

/**
 * 412: the thing has changed since the caller read it.
 */
@SuppressWarnings("serial")
public final class StaleVersion extends ProblemException {

	public StaleVersion() {
		super(ProblemType.STALE_VERSION, "It has changed since that version was read; read it again.");
	}

}
