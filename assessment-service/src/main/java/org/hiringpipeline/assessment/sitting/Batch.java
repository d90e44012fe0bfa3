package org.hiringpipeline.assessment.sitting;

import java.util.List;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some sittings to which the same is to happen; one that fails keeps none of the others
 * from it.
 *
 * @param ids the sittings
 */
record Batch(List<String> ids) {

	private static final Logger logger = LoggerFactory.getLogger(Batch.class);

	/**
	 * Does it to each.
	 * @param finish called when none is left, here or in the store
	 * @return whether to go on with the next batch
	 */
	boolean forEach(Consumer<String> work, Runnable finish) {
		long done = this.ids.stream().filter((id) -> attempt(id, work)).count();
		if (done == this.ids.size() && done < FindSittings.BATCH) {
			finish.run();
			return false;
		}
		return done > 0;
	}

	private static boolean attempt(String id, Consumer<String> work) {
		try {
			work.accept(id);
			return true;
		}
		catch (RuntimeException ex) {
			logger.warn("Sitting {} does not follow, it is tried again", id, ex);
			return false;
		}
	}

}
