package org.hiringpipeline.assessment.bank.content;

import java.util.Locale;

/** A value of a closed list, with the name that it has in JSON and in queries. */
public interface Named {

	/** The constant's own name. */
	String name();

	/** The name on the wire: lower case, hyphens. */
	default String wireName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
