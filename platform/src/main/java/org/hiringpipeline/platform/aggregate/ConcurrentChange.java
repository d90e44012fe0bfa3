package org.hiringpipeline.platform.aggregate;

/** Somebody else has changed the aggregate since it was read; nothing was written. */
public class ConcurrentChange extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ConcurrentChange(String collection, String id) {
		super("%s %s was changed since it was read".formatted(collection, id));
	}

}
