package org.hiringpipeline.scoring.ranking;

import java.util.function.UnaryOperator;

/**
 * What happened to an application.
 *
 * @param application whose
 * @param change what it makes of the standing
 */
record Event(String application, UnaryOperator<Standing> change) {

	/** The application before anything is known of it. */
	Standing unknown() {
		return Standing.unknown(this.application, "posting", "candidate");
	}

}
