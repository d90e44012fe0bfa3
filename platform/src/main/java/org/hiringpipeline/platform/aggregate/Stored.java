package org.hiringpipeline.platform.aggregate;

import org.bson.Document;

/**
 * An aggregate as it was read, with the document it was read from.
 *
 * @param <T> the aggregate
 * @param state the aggregate
 * @param document the whole document; a change is guarded by the version in it
 */
public record Stored<T>(T state, Document document) {

	/** The aggregate's id. */
	public String id() {
		return this.document.getString("_id");
	}

	/** How often it has been changed; the first write is version 1. */
	public long version() {
		return this.document.get(ManagedFields.VERSION, Number.class).longValue();
	}

	/** How many of its changes others were told; 0 before the first. */
	public long sequence() {
		return (this.document.get(ManagedFields.SEQUENCE) instanceof Number sequence) ? sequence.longValue() : 0;
	}

	/** Which one, and never what is in it: documents hold what no log may. */
	@Override
	public String toString() {
		return "Stored[" + id() + ", version " + version() + "]";
	}

}
