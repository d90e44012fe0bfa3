package org.hiringpipeline.platform.outbox;

import org.hiringpipeline.platform.PassingFailure;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * So many events of one aggregate wait for Kafka that no further change is taken; nothing
 * was written.
 */
public class OutboxFull extends TransientDataAccessResourceException implements PassingFailure {

	private static final long serialVersionUID = 1L;

	OutboxFull(String collection, String id, int waiting) {
		super("%d events of %s %s still wait to be published".formatted(waiting, collection, id));
	}

	@Override
	public String whatIsAway() {
		return "Too many of its events still wait to be published.";
	}

}
