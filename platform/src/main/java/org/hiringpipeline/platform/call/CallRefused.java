package org.hiringpipeline.platform.call;

import org.springframework.http.HttpStatusCode;

/**
 * The other service refused the request (4xx): asking the same again is of no use.
 */
@SuppressWarnings("serial")
public final class CallRefused extends RuntimeException {

	private final String call;

	private final HttpStatusCode status;

	CallRefused(String call, HttpStatusCode status) {
		super("Call of " + call + " was refused with status " + status.value());
		this.call = call;
		this.status = status;
	}

	/**
	 * Which service was called.
	 * @return its name in the settings
	 */
	public String call() {
		return this.call;
	}

	/**
	 * How it refused.
	 * @return a 4xx status other than 401, 408 and 429
	 */
	public HttpStatusCode status() {
		return this.status;
	}

}
