package org.hiringpipeline.platform.deadletter;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a dead letter stands on its topic.
 *
 * @param partition the partition, from 0
 * @param offset the offset within the partition, from 0
 */
record Position(int partition, long offset) implements Comparable<Position> {

	private static final Pattern FORM = Pattern.compile("(?<partition>\\d{1,6})-(?<offset>\\d{1,18})");

	private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::partition)
		.thenComparingLong(Position::offset);

	/** Reads {@code <partition>-<offset>}. */
	static Optional<Position> parse(String text) {
		var parts = FORM.matcher(text);
		return parts.matches()
				? Optional
					.of(new Position(Integer.parseInt(parts.group("partition")), Long.parseLong(parts.group("offset"))))
				: Optional.empty();
	}

	@Override
	public int compareTo(Position other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.partition + "-" + this.offset;
	}

}
