package org.hiringpipeline.systemtests.fuzz;

import java.util.Map;
import java.util.TreeMap;

/**
 * A request that was made up.
 *
 * @param operation what is asked
 * @param path with the query
 * @param headers by name
 * @param body the text, none where it is empty
 */
record FuzzRequest(FuzzOperation operation, String path, Map<String, String> headers, String body) {

	/** As it would be typed. */
	@Override
	public String toString() {
		var text = new StringBuilder(this.operation.method()).append(' ').append(this.path);
		new TreeMap<>(this.headers).forEach((name, value) -> text.append("  ")
			.append(name)
			.append(": ")
			.append(name.equals("Authorization") ? value.replaceFirst("Bearer ey.*", "Bearer …") : value));
		return text.append("  ")
			.append((this.body.length() > 700) ? this.body.substring(0, 700) + "… (" + this.body.length() + ")"
					: this.body)
			.toString();
	}

}
