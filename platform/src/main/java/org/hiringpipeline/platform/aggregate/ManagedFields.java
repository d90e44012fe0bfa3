package org.hiringpipeline.platform.aggregate;

import java.util.Set;

import org.hiringpipeline.platform.outbox.OutboxFields;

/** The fields of an aggregate's document that belong to the chassis, not to its state. */
final class ManagedFields {

	/** Counts changes; guards every write and is the entity tag. */
	static final String VERSION = "version";

	/**
	 * Counts the changes that others are told; without gaps, whatever changes in silence
	 * between them.
	 */
	static final String SEQUENCE = "sequence";

	/** Counts silent writes; guards too, so that a change never overlooks one. */
	static final String REVISION = "revision";

	private static final Set<String> OWN = Set.of("_id", VERSION, SEQUENCE, REVISION);

	private ManagedFields() {
	}

	static boolean contains(String field) {
		return OWN.contains(field) || OutboxFields.ALL.contains(field);
	}

}
