package org.hiringpipeline.assessment.bank.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of a list that may grow, with the name that it has in JSON and in queries.
 */
public interface Named {

	/** The value of that name, if this version knows it. */
	static <T extends Named> Optional<T> find(Class<T> type, String wireName) {
		return Arrays.stream(type.getEnumConstants()).filter((value) -> value.wireName().equals(wireName)).findFirst();
	}

	/** The constant's own name. */
	String name();

	/** The name on the wire: lower case, hyphens. */
	default String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
