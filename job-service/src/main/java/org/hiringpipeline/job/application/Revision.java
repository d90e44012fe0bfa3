package org.hiringpipeline.job.application;

import org.hiringpipeline.platform.aggregate.Stored;

/**
 * Which state of an application a caller has read. News of the sitting is written
 * silently, without a new version, and yet shown; so those writes count too.
 */
final class Revision {

	private static final String SILENT_WRITES = "revision";

	private Revision() {
	}

	static long of(Stored<?> application) {
		var silent = application.document().get(SILENT_WRITES, Number.class);
		return application.version() + ((silent != null) ? silent.longValue() : 0);
	}

}
