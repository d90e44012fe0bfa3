package org.hiringpipeline.notification.delivery;

import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Status;

/**
 * How many deliveries of one kind are in one state.
 *
 * @param kind the kind
 * @param status the state; those being sent at this moment are pending
 * @param count how many, at least 1
 */
@Schema(description = "How many deliveries of one kind are in one state")
record DeliveryCount(@Schema(description = "The kind", example = "invitation", implementation = Kind.class) String kind,
		@Schema(description = "The state; those that are being sent at this moment are counted as pending",
				example = "sent", implementation = Status.class) String status,
		@Schema(description = "How many, at least 1", example = "41") long count) {

	/** A tally's slot. */
	static DeliveryCount of(Map.Entry<String, Long> slot) {
		var names = slot.getKey().split(":", 2);
		return new DeliveryCount(names[0], names[names.length - 1], slot.getValue());
	}

}
