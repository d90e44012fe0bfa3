package org.hiringpipeline.job.input;

import java.util.stream.Stream;

/** Input with rules that no annotation of a single field can express. */
public interface Rules {

	/**
	 * The rules that it breaks, each at a field; what is missing is for others to name.
	 */
	Stream<Broken> broken();

	/**
	 * A rule that is broken.
	 *
	 * @param field the name of the field below this input
	 * @param message what would be right, never the input itself
	 */
	record Broken(String field, String message) {

		/** The rule as broken, unless it holds. */
		public static Stream<Broken> unless(boolean holds, String field, String message) {
			return holds ? Stream.empty() : Stream.of(new Broken(field, message));
		}

	}

}
