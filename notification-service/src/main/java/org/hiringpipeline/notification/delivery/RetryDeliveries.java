package org.hiringpipeline.notification.delivery;

import org.hiringpipeline.notification.sending.RetryMessage;
import org.hiringpipeline.notification.sending.RetryMessage.Outcome;

/**
 * Has many failed deliveries tried again after an outage, a bounded number at a time.
 * What may have arrived is not among them: about each of those somebody decides.
 */
final class RetryDeliveries {

	private final DeliveryLog log;

	private final RetryMessage retries;

	RetryDeliveries(DeliveryLog log, RetryMessage retries) {
		this.log = log;
		this.retries = retries;
	}

	RetryResult retry(RetrySelection wanted) {
		var ids = this.log.ids(wanted.checked());
		long retried = ids.stream().limit(wanted.most()).filter(this::retry).count();
		return new RetryResult((int) retried, ids.size() > wanted.most());
	}

	/** One that has changed meanwhile is in somebody else's hands. */
	private boolean retry(String id) {
		return this.retries.retryFailed(id) == Outcome.RETRIED;
	}

}
