package org.hiringpipeline.assessment.sitting;

/**
 * Extra time that was granted once.
 *
 * @param id the same for a repeated request
 * @param seconds how much
 * @param grantedBy subject of the caller
 */
public record Grant(String id, long seconds, String grantedBy) {

	@Override
	public String toString() {
		return "Grant[id=%s]".formatted(this.id);
	}

}
