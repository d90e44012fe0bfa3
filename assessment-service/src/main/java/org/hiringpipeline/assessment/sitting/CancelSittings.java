package org.hiringpipeline.assessment.sitting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.hiringpipeline.assessment.posting.PostingCancelled;
import org.hiringpipeline.assessment.posting.Postings;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Cancels the sittings of withdrawn applications and of cancelled postings; those that
 * are over stay as they are.
 */
@Component
public class CancelSittings {

	private static final List<SittingStatus> OPEN = List.of(SittingStatus.AWAITING, SittingStatus.INVITED,
			SittingStatus.STARTED);

	private final AggregateStore<Sitting> sittings;

	private final FindSittings find;

	private final Postings postings;

	private final Clock clock;

	CancelSittings(AggregateStore<Sitting> sittings, FindSittings find, Postings postings, Clock clock) {
		this.sittings = sittings;
		this.find = find;
		this.postings = postings;
		this.clock = clock;
	}

	/**
	 * An application was withdrawn. If its submission has not been heard of yet, a
	 * cancelled sitting is left for it to find.
	 */
	void withdrawn(Application application) {
		var sitting = Sitting.awaiting(application);
		if (cancel(sitting.id()).isEmpty()
				&& !this.sittings.insert(sitting.id(), sitting.cancel(this.clock.instant()))) {
			cancel(sitting.id());
		}
	}

	/** Cancels one sitting, if it is open. */
	Optional<Stored<Sitting>> cancel(String id) {
		return cancel(id, (sitting) -> {
		});
	}

	/**
	 * Cancels one sitting, if it is open.
	 * @param asRead refuses a sitting that is not as the caller has read it
	 */
	public Optional<Stored<Sitting>> cancel(String id, Consumer<Sitting> asRead) {
		return this.sittings.change(id, (sitting) -> {
			asRead.accept(sitting);
			return sitting.cancel(this.clock.instant());
		});
	}

	/** A posting was cancelled; a first batch follows at once. */
	@EventListener
	void cancelled(PostingCancelled event) {
		cancelOpen(event.postingId());
	}

	/** Cancels the open sittings of cancelled postings. */
	void sweep() {
		this.postings.settling(this::cancelOpen);
	}

	private boolean cancelOpen(String postingId) {
		var open = OPEN.stream().flatMap((status) -> this.find.ids(postingId, status).stream()).toList();
		return new Batch(open).forEach(this::cancel, () -> this.postings.settle(postingId));
	}

}
