package org.hiringpipeline.assessment.posting;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.hiringpipeline.assessment.due.DueWork;
import org.hiringpipeline.platform.aggregate.WireNames;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.hiringpipeline.platform.store.NewerWins;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The job postings as their events tell; an event older than what is known is ignored.
 */
@Component
public class Postings {

	private static final String COLLECTION = "postings";

	/**
	 * True on a cancelled posting as long as some of its sittings may be open. The
	 * previous version looks for it, and writes it alone.
	 */
	private static final String UNSETTLED = "unsettled";

	/** When the open sittings of a cancelled posting are to be cancelled, as long. */
	private static final String SETTLE_AT = "settleAt";

	private final MongoOperations mongo;

	private final NewerWins newest;

	private final ApplicationEventPublisher events;

	private final DueWork due;

	private final Clock clock;

	Postings(MongoOperations mongo, IndexCreator indexes, ApplicationEventPublisher events, DueWork due, Clock clock) {
		this.mongo = mongo;
		this.newest = new NewerWins(mongo, COLLECTION);
		this.events = events;
		this.due = due;
		this.clock = clock;
		var sparse = new IndexOptions().sparse(true);
		indexes.create(COLLECTION, new IndexModel(Indexes.ascending(SETTLE_AT), sparse),
				new IndexModel(Indexes.ascending(UNSETTLED, SETTLE_AT), sparse));
	}

	/** Takes in the state of a posting after the change with this sequence. */
	public void apply(Posting posting, long sequence) {
		var update = this.newest.state(posting);
		if (posting.status() == PostingStatus.CANCELLED) {
			update = Updates.combine(update, Updates.set(UNSETTLED, true), Updates.set(SETTLE_AT, now()));
		}
		this.newest.apply(posting.id(), sequence, update);
		if (posting.status() == PostingStatus.CANCELLED) {
			this.events.publishEvent(new PostingCancelled(posting.id()));
		}
	}

	/** What is known of a posting. */
	public Optional<Posting> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, Document.class, COLLECTION)).map(Postings::posting);
	}

	/** In a status that only a newer version knows, it is in another one. */
	private static Posting posting(Document stored) {
		return new Posting(stored.getString("_id"), stored.getString("team"), stored.getString("title"),
				PostingStatus.of(WireNames.of(stored.getString("status"))));
	}

	/**
	 * The posting, for a caller of its team.
	 * @throws NotFound if there is none, or it is another team's
	 */
	public Posting visible(String id, Caller caller) {
		return find(id).filter((posting) -> caller.may(posting.team())).orElseThrow(() -> new NotFound("posting", id));
	}

	/** Whether the caller may see what belongs to the posting. */
	public boolean isVisible(String id, Caller caller) {
		return caller.seesEveryTeam() || find(id).filter((posting) -> caller.may(posting.team())).isPresent();
	}

	/** Whether the posting is known to be cancelled. */
	public boolean isCancelled(String id) {
		return find(id).filter((posting) -> posting.status() == PostingStatus.CANCELLED).isPresent();
	}

	/**
	 * Looks after cancelled postings whose sittings have not all followed yet.
	 * @param work gets the posting, and says whether more of its sittings are to follow
	 */
	public void settling(Predicate<String> work) {
		this.mongo.execute(COLLECTION,
				(postings) -> postings.updateMany(
						Filters.and(Filters.eq(UNSETTLED, true), Filters.exists(SETTLE_AT, false)),
						Updates.set(SETTLE_AT, now())));
		this.due.each(COLLECTION, SETTLE_AT, work);
	}

	/** Notes that no sitting of a cancelled posting is open any more. */
	public void settle(String id) {
		this.mongo.execute(COLLECTION, (postings) -> postings.updateOne(Filters.eq(id),
				Updates.combine(Updates.unset(UNSETTLED), Updates.unset(SETTLE_AT))));
	}

	private Date now() {
		return Date.from(this.clock.instant());
	}

}
