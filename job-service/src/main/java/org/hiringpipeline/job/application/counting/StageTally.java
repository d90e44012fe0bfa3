package org.hiringpipeline.job.application.counting;

import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How many of one part of a posting's applications stand at each stage, without the
 * counts, which are only ever counted up and down in place.
 *
 * @param id posting and part
 * @param version counts the changes; 0 as long as nothing was counted
 * @param last what was counted last; its application may not know it yet
 */
record StageTally(String id, long version, @Nullable Counted last) {

	static final String COLLECTION = "stageTallies";

	static final String COUNTS = "counts";

	static final String VERSION = "version";

	static final String LAST = "last";

	/**
	 * In how many parts a posting is counted; stored counts rest on it, so it never
	 * changes.
	 */
	static final int PARTS = 8;

	static StageTally of(String id, @Nullable Document stored) {
		return (stored != null) ? new StageTally(id, stored.get(VERSION, Number.class).longValue(),
				Counted.of(stored.get(LAST, Document.class))) : new StageTally(id, 0, null);
	}

	/** The tally that counts an application. */
	static String idFor(String postingId, String applicationId) {
		return id(postingId, Math.floorMod(applicationId.hashCode(), PARTS));
	}

	/** All tallies of a posting. */
	static List<String> idsOf(String postingId) {
		return IntStream.range(0, PARTS).mapToObj((part) -> id(postingId, part)).toList();
	}

	private static String id(String postingId, int part) {
		return postingId + ":" + part;
	}

	/**
	 * What was counted.
	 *
	 * @param applicationId of which application
	 * @param steps up to which of its steps
	 */
	record Counted(String applicationId, int steps) {

		static Counted of(Document stored) {
			return new Counted(stored.getString("applicationId"), stored.getInteger("steps"));
		}

		Document toDocument() {
			return new Document("applicationId", this.applicationId).append("steps", this.steps);
		}

	}

}
