package org.hiringpipeline.platform.http.page;

import org.hiringpipeline.platform.http.problem.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * How many items a page may hold; a controller method takes it as an argument and gets it
 * from the query parameter {@code limit}.
 *
 * @param value 1 to 200
 */
public record Limit(int value) {

	public static final int MAX = 200;

	public static final Limit DEFAULT = new Limit(50);

	/**
	 * Creates a limit.
	 * @throws BadRequest when it is out of range
	 */
	public Limit {
		if (value < 1 || value > MAX) {
			throw invalid();
		}
	}

	/**
	 * The limit that a caller asks for.
	 * @param parameter the query parameter as it came
	 * @return the limit, or the default where nothing is asked for
	 * @throws BadRequest when it is no number from 1 to 200
	 */
	public static Limit parse(@Nullable String parameter) {
		if (parameter == null) {
			return DEFAULT;
		}
		if (!parameter.matches("[0-9]{1,3}")) {
			throw invalid();
		}
		return new Limit(Integer.parseInt(parameter));
	}

	private static BadRequest invalid() {
		return new BadRequest("limit", "must be a whole number from 1 to " + MAX);
	}

	/**
	 * How many items to ask the store for, to know whether there is a next page.
	 * @return one more than the limit
	 */
	public int andOneMore() {
		return this.value + 1;
	}

}
