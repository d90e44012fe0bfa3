package org.hiringpipeline.notification.recipient;

import org.jspecify.annotations.Nullable;

/**
 * Who a candidate is, for as long as it takes to write to them.
 *
 * @param name how to address them
 * @param email their address
 * @param locale their language tag, if known
 * @param timeZone their time zone, if known
 * @param stage where the application stands
 * @param postingTitle what they applied for
 */
public record Contact(@Nullable String name, @Nullable String email, @Nullable String locale, @Nullable String timeZone,
		@Nullable String stage, @Nullable String postingTitle) {

	/** Whether the candidate has withdrawn the application. */
	public boolean isWithdrawn() {
		return "withdrawn".equals(this.stage);
	}

	/** Whether the application has left the pipeline, one way or the other. */
	public boolean isOut() {
		return isWithdrawn() || "rejected".equals(this.stage) || "hired".equals(this.stage);
	}

	/** Nobody's data in logs. */
	@Override
	public String toString() {
		return "Contact[stage=" + this.stage + "]";
	}

}
