package org.hiringpipeline.platform.aggregate;

import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else has changed the aggregate since it was read; nothing was written. */
public class ConcurrentChange extends OptimisticLockingFailureException {

	private static final long serialVersionUID = 1L;

	ConcurrentChange(String collection, String id) {
		super("%s %s was changed since it was read".formatted(collection, id));
	}

}
