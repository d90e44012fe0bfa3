package org.hiringpipeline.platform.security;

import org.hiringpipeline.platform.http.problem.ProblemException;
import org.hiringpipeline.platform.http.problem.ProblemType;

/**
 * 401: there are no credentials, or none that are valid.
 */
@SuppressWarnings("serial")
final class Unauthenticated extends ProblemException {

	Unauthenticated() {
		super(ProblemType.UNAUTHENTICATED, "Valid credentials are required.");
	}

}
