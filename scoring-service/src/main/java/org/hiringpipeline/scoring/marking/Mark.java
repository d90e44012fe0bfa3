package org.hiringpipeline.scoring.marking;

import org.jspecify.annotations.Nullable;

/**
 * The credit for one answer.
 *
 * @param credit from 0 to 1
 * @param note why there is none, if that needs saying
 */
record Mark(double credit, @Nullable Note note) {

	static Mark of(double credit) {
		return new Mark(credit, null);
	}

	static Mark right(boolean right) {
		return of(right ? 1 : 0);
	}

	static Mark none(Note note) {
		return new Mark(0, note);
	}

}
