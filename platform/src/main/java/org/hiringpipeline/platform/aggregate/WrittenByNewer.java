package org.hiringpipeline.platform.aggregate;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * An aggregate holds a constant that this version of the service does not know: a newer
 * one wrote it. Nothing is wrong with it, and once this instance is updated too it can be
 * read, so whoever asked is to ask again.
 */
public class WrittenByNewer extends TransientDataAccessResourceException {

	private static final long serialVersionUID = 1L;

	WrittenByNewer(String collection, @Nullable Object id, RuntimeException cause) {
		super("%s %s was written by a newer version of this service".formatted(collection, id), cause);
	}

	static boolean isWhy(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			var message = cause.getMessage();
			if (cause instanceof IllegalArgumentException && message != null
					&& message.startsWith("No enum constant")) {
				return true;
			}
		}
		return false;
	}

}
