package org.hiringpipeline.notification.delivery;

import java.util.Optional;

import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.message.Messages;
import org.hiringpipeline.notification.posting.Postings;
import org.hiringpipeline.notification.tally.Tallies;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.BadRequest;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Shows the log to those who may see it: a team the deliveries of its own postings,
 * operators and services all.
 */
final class ReadDeliveries {

	private final Messages messages;

	private final DeliveryLog log;

	private final Tallies tallies;

	private final Postings postings;

	ReadDeliveries(Messages messages, DeliveryLog log, Tallies tallies, Postings postings) {
		this.messages = messages;
		this.tallies = tallies;
		this.log = log;
		this.postings = postings;
	}

	/**
	 * A page of the log.
	 * @throws BadRequest if a caller bound to teams names neither posting nor application
	 * @throws NotFound if what is named belongs to another team, or is unknown to one
	 */
	Page<Delivery> page(DeliveryFilter filter, Limit limit, Cursor cursor, Caller caller) {
		if (!caller.seesEveryTeam()) {
			if (filter.postingId() == null && filter.applicationId() == null) {
				throw new BadRequest("postingId", "must be given, or applicationId, unless you see every team");
			}
			if (filter.postingId() != null) {
				requireTeam(filter.postingId(), caller, "posting", filter.postingId());
			}
			if (filter.applicationId() != null) {
				requireTeam(this.log.postingOf(filter.applicationId()).orElse(null), caller, "application",
						filter.applicationId());
			}
		}
		return this.log.page(filter, limit, cursor);
	}

	/** One delivery. */
	Stored<MessageAsStored> one(String id, Caller caller) {
		var message = this.messages.find(id, MessageAsStored.class).orElseThrow(() -> new NotFound("delivery", id));
		requireTeam(message.state().subject().postingId(), caller, "delivery", id);
		return message;
	}

	/** A message that was read to be changed, as it is shown. */
	Stored<MessageAsStored> shown(Stored<Message> message) {
		return this.messages.as(message, MessageAsStored.class);
	}

	/** Counts of a posting's deliveries. */
	DeliverySummary summary(String postingId, Caller caller) {
		requireTeam(postingId, caller, "posting", postingId);
		var counts = this.tallies.of(postingId).entrySet().stream().map(DeliveryCount::of).toList();
		if (counts.isEmpty() && this.postings.team(postingId).isEmpty()) {
			throw new NotFound("posting", postingId);
		}
		return new DeliverySummary(postingId, counts);
	}

	private void requireTeam(@Nullable String postingId, Caller caller, String what, String id) {
		if (caller.seesEveryTeam()) {
			return;
		}
		var team = (postingId != null) ? this.postings.team(postingId) : Optional.<String>empty();
		if (!team.map(caller::may).orElse(false)) {
			throw new NotFound(what, id);
		}
	}

}
