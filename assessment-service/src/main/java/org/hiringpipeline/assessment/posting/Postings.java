package org.hiringpipeline.assessment.posting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.hiringpipeline.platform.startup.IndexCreator;
import org.hiringpipeline.platform.store.NewerWins;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The job postings as their events tell; an event older than what is known is ignored.
 */
@Component
public class Postings {

	private static final String COLLECTION = "postings";

	/** Present on a cancelled posting as long as some of its sittings may be open. */
	private static final String UNSETTLED = "unsettled";

	private final MongoOperations mongo;

	private final NewerWins newest;

	private final ApplicationEventPublisher events;

	Postings(MongoOperations mongo, IndexCreator indexes, ApplicationEventPublisher events) {
		this.mongo = mongo;
		this.newest = new NewerWins(mongo, COLLECTION);
		this.events = events;
		indexes.create(COLLECTION, new IndexModel(Indexes.ascending(UNSETTLED), new IndexOptions().sparse(true)));
	}

	/** Takes in the state of a posting after the change with this sequence. */
	public void apply(Posting posting, long sequence) {
		var update = this.newest.state(posting);
		if (posting.status() == PostingStatus.CANCELLED) {
			update = Updates.combine(update, Updates.set(UNSETTLED, true));
		}
		this.newest.apply(posting.id(), sequence, update);
		if (posting.status() == PostingStatus.CANCELLED) {
			this.events.publishEvent(new PostingCancelled(posting.id()));
		}
	}

	/** What is known of a posting. */
	public Optional<Posting> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, Posting.class, COLLECTION));
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

	/** Cancelled postings whose sittings have not all followed yet. */
	public List<String> unsettled(int limit) {
		return this.mongo.find(Query.query(Criteria.where(UNSETTLED).is(true)).limit(limit), Posting.class, COLLECTION)
			.stream()
			.map(Posting::id)
			.toList();
	}

	/** Notes that no sitting of a cancelled posting is open any more. */
	public void settle(String id) {
		Objects.requireNonNull(this.mongo.execute(COLLECTION,
				(postings) -> postings.updateOne(Filters.eq(id), Updates.unset(UNSETTLED))));
	}

}
