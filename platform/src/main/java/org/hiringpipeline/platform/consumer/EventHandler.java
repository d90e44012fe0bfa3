package org.hiringpipeline.platform.consumer;

import org.hiringpipeline.platform.event.IncomingEvent;

/**
 * What a service does with one kind of event. It may be called again with the same event
 * and with older ones.
 *
 * @param <D> the service's own minimal record of the event's data
 */
@FunctionalInterface
public interface EventHandler<D> {

	/**
	 * Takes in one event.
	 * @throws EventRefused if a rule refuses it
	 * @throws TryAgainLater if something it needs is not there for the moment
	 */
	void handle(IncomingEvent event, D data);

}
