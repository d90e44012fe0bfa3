package org.hiringpipeline.notification.delivery;

import org.hiringpipeline.notification.message.Kind;
import org.hiringpipeline.notification.message.Status;

/**
 * How many deliveries of one kind are in one state.
 *
 * @param kind the kind
 * @param status the state
 * @param count how many, at least 1
 */
record DeliveryCount(Kind kind, Status status, long count) {
}
