package org.hiringpipeline.scoring.ranking;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How many applications of one part of a posting's applications stand at each score. Its
 * counts, by score in tenths of a percent and so at most 1001, are only ever counted up
 * and down in place and are read by {@link ReadRanking}.
 *
 * @param id posting and part
 * @param postingId the job posting
 * @param version counts the changes, from 1
 * @param last the standing that was counted last; it may not be stored yet
 */
@Document("tallies")
record Tally(@Id String id, String postingId, long version, Standing last) {

	/** The field that holds the standing that was counted last. */
	static final String LAST = "last";

	/** The field that holds the counts. */
	static final String COUNTS = "counts";

	/**
	 * In how many parts a posting is counted; stored counts rest on it, so it never
	 * changes.
	 */
	static final int PARTS = 8;

	/** The tally that counts an application. */
	static String idFor(String postingId, String applicationId) {
		return postingId + ":" + Math.floorMod(applicationId.hashCode(), PARTS);
	}

}
