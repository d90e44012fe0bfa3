package org.hiringpipeline.platform.http.problem;

/**
 * 404: there is no such thing, or the caller may not know that there is.
 */
@SuppressWarnings("serial")
public final class NotFound extends ProblemException {

	/**
	 * Creates the refusal.
	 * @param what the kind of thing, for people
	 * @param id kept for the log only, since it is input
	 */
	public NotFound(String what, String id) {
		super(ProblemType.NOT_FOUND, "There is no such " + what + ".");
		this.id = id;
	}

	private final String id;

	public String id() {
		return this.id;
	}

}
