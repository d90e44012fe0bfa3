package org.hiringpipeline.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hiringpipeline.platform.http.problem.BadRequest;
import org.hiringpipeline.platform.http.problem.StaleVersion;

/**
 * The condition of a change, the {@code If-Match} of RFC 9110: any of the listed tags, or
 * anything that exists.
 */
public final class IfMatch {

	private static final String ANYTHING = "*";

	/** One element of the list, which may be empty, up to its comma or the end. */
	private static final Pattern ELEMENT = Pattern
		.compile("[ \\t]*(?<tag>(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")?[ \\t]*(,|$)");

	private final List<String> tags;

	private IfMatch(List<String> tags) {
		this.tags = tags;
	}

	static IfMatch parse(String header) {
		if (header.strip().equals(ANYTHING)) {
			return new IfMatch(List.of(ANYTHING));
		}
		List<String> tags = new ArrayList<>();
		Matcher element = ELEMENT.matcher(header);
		int end = 0;
		while (end < header.length() && element.find(end) && element.start() == end) {
			if (element.group("tag") != null) {
				tags.add(element.group("tag"));
			}
			end = element.end();
		}
		if (end < header.length() || tags.isEmpty()) {
			throw new BadRequest("If-Match", "must be entity tags that were read, such as \"3\", or *");
		}
		return new IfMatch(tags);
	}

	/**
	 * Whether something that exists in this version meets the condition. Weak tags never
	 * do.
	 * @param version the current version
	 * @return whether it may be changed
	 */
	public boolean matches(long version) {
		return matches(ETags.of(version));
	}

	private boolean matches(String tag) {
		return this.tags.contains(tag) || this.tags.contains(ANYTHING);
	}

	/**
	 * Refuses a change of another version.
	 * @param version the current version
	 * @throws StaleVersion unless it meets the condition
	 */
	public void check(long version) {
		check(ETags.of(version));
	}

	/**
	 * Refuses a change of something that now has another tag, for tags that are not made
	 * of a version.
	 * @param tag the current strong tag, with its quotes
	 * @throws StaleVersion unless it meets the condition
	 */
	public void check(String tag) {
		if (!matches(tag)) {
			throw new StaleVersion();
		}
	}

}
