package org.hiringpipeline.platform.security;

import org.hiringpipeline.platform.http.problem.ProblemException;

import org.springframework.http.HttpStatus;

/**
 * 401: there are no credentials, or none that are valid.
 */
@SuppressWarnings("serial")
final class Unauthenticated extends ProblemException {

	Unauthenticated() {
		super(HttpStatus.UNAUTHORIZED, "unauthenticated", "Not authenticated", "Valid credentials are required.");
	}

}
