package org.hiringpipeline.notification.delivery;

import java.util.List;

/**
 * What became of the messages about a posting.
 *
 * @param postingId the posting
 * @param counts one for each kind and status that there are any of
 */
record DeliverySummary(String postingId, List<DeliveryCount> counts) {

	DeliverySummary {
		counts = List.copyOf(counts);
	}

}
