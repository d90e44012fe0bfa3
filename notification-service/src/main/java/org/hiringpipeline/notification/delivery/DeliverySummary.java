package org.hiringpipeline.notification.delivery;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What became of the messages about a posting.
 *
 * @param postingId the posting
 * @param counts one for each kind and status that there are any of
 */
@Schema(description = "What became of the messages about a posting")
record DeliverySummary(
		@Schema(description = "The posting", example = "c1ba5c3f-27d5-8322-9375-7ebc9135270c") String postingId,
		@Schema(description = "One count for each kind and status that there are any of") List<DeliveryCount> counts) {

	DeliverySummary {
		counts = List.copyOf(counts);
	}

}
