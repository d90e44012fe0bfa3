package org.hiringpipeline.platform.security;

import org.hiringpipeline.platform.http.problem.ProblemException;
import org.hiringpipeline.platform.http.problem.ProblemType;

/**
 * 403: the caller is known and may not do this.
 */
@SuppressWarnings("serial")
final class Forbidden extends ProblemException {

	Forbidden() {
		super(ProblemType.FORBIDDEN, "This needs a role that the caller does not have.");
	}

}
