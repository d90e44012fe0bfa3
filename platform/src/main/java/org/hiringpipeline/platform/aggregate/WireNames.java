package org.hiringpipeline.platform.aggregate;

import java.util.Locale;

/**
 * The names of constants in events and answers: lower case, hyphens.
 */
public final class WireNames {

	private WireNames() {
	}

	/** The name of a constant that is stored by its own, known here or not. */
	public static String of(String constant) {
		return constant.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
