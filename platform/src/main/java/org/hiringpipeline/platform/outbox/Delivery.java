package org.hiringpipeline.platform.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * A claim on its way, handed from thread to thread. Live changes go before what the
 * sweeper found.
 */
final class Delivery implements Comparable<Delivery> {

	private static final AtomicLong NUMBERS = new AtomicLong();

	private static final Comparator<Delivery> ORDER = Comparator.<Delivery, Boolean>comparing((some) -> some.backlog)
		.thenComparingLong((some) -> some.number);

	private final Claim claim;

	private final Semaphore places;

	private final boolean backlog;

	private final long number = NUMBERS.incrementAndGet();

	private final List<StoredEvent> remaining;

	private final List<String> acknowledged = new ArrayList<>();

	private @Nullable Throwable failure;

	Delivery(Claim claim, Semaphore places, boolean backlog) {
		this.claim = claim;
		this.places = places;
		this.backlog = backlog;
		this.remaining = new ArrayList<>(claim.events());
	}

	Claim claim() {
		return this.claim;
	}

	/**
	 * The oldest pending event of each topic: the next one is sent only once that is
	 * acknowledged.
	 */
	synchronized List<StoredEvent> heads() {
		var heads = new LinkedHashMap<String, StoredEvent>();
		this.remaining.forEach((event) -> heads.putIfAbsent(event.topic(), event));
		return List.copyOf(heads.values());
	}

	synchronized void acknowledged(StoredEvent event) {
		this.remaining.remove(event);
		this.acknowledged.add(event.id());
	}

	synchronized List<String> acknowledged() {
		return List.copyOf(this.acknowledged);
	}

	synchronized void failed(Throwable why) {
		this.failure = why;
	}

	synchronized @Nullable Throwable failure() {
		return this.failure;
	}

	/** Whether nothing more is to be sent of it, for good or for now. */
	synchronized boolean isOver() {
		return this.failure != null || this.remaining.isEmpty();
	}

	/** The rest of the same aggregate, in the same place. */
	Delivery next(Claim rest) {
		return new Delivery(rest, this.places, this.backlog);
	}

	void leave() {
		this.places.release();
	}

	@Override
	public int compareTo(Delivery other) {
		return ORDER.compare(this, other);
	}

}
