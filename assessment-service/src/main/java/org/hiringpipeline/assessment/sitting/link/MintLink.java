package org.hiringpipeline.assessment.sitting.link;

import java.time.Clock;
import java.time.Instant;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.swagger.v3.oas.annotations.media.Schema;
import org.bson.Document;
import org.hiringpipeline.assessment.sitting.Sitting;
import org.hiringpipeline.assessment.sitting.SittingStatus;
import org.hiringpipeline.assessment.sitting.staff.SittingView;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Makes the link to a sitting at the moment of sending it. The last three stay valid, so
 * that a repeated message does not break the one before. A link may have a name; another
 * of that name takes its place, so that a sender who tries often outdates nothing that
 * may have arrived.
 */
@Component
class MintLink {

	private static final int VALID = 3;

	/** More than all who make links to one sitting together could need. */
	private static final int ATTEMPTS = 30;

	/** Beside the links: the hash of the link with a name. */
	private static final String NAMES = "linkNames";

	private final AggregateStore<Sitting> sittings;

	private final CandidateSettings settings;

	private final Clock clock;

	MintLink(AggregateStore<Sitting> sittings, CandidateSettings settings, Clock clock) {
		this.sittings = sittings;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Makes a link.
	 * @param name what it is for, if anything
	 */
	Link mint(String id, @Nullable String name) {
		if (this.sittings.change(id, (sitting) -> sitting.expire(this.clock.instant())).isEmpty()) {
			throw new NotFound("sitting", id);
		}
		var token = Token.random();
		var sitting = add(id, token.hash(), name);
		var terms = sitting.invitedTo();
		return new Link(this.settings.link(token.value()), sitting.status(), sitting.startBy(),
				terms.timeLimitSeconds() + sitting.extraSeconds(), terms.itemCount());
	}

	/** Others may make links meanwhile, each of which takes what it has seen with it. */
	private Sitting add(String id, String hash, @Nullable String name) {
		for (int i = 0; i < ATTEMPTS; i++) {
			var stored = this.sittings.find(id).orElseThrow();
			var sitting = stored.state();
			if (sitting.status() != SittingStatus.INVITED && sitting.status() != SittingStatus.STARTED) {
				throw new Conflict("There is no link to a sitting that is not open.",
						SittingView.forReviewers(sitting));
			}
			var links = NamedLinks.of(sitting.links(), stored.document().get(NAMES, new Document()))
				.with(hash, name, VALID);
			var asSeen = Filters.and(Filters.eq("status", sitting.status().name()),
					Filters.eq("links", sitting.links()));
			if (this.sittings.touch(id, asSeen,
					Updates.combine(Updates.set("links", links.hashes()), Updates.set(NAMES, links.names())))) {
				return sitting;
			}
		}
		throw new OptimisticLockingFailureException("others are faster in making links to sitting " + id);
	}

	/**
	 * A link and what a message about it says.
	 *
	 * @param url holds the secret in its fragment
	 * @param status how the sitting stands
	 * @param startBy the last moment to start; left out once started
	 * @param timeLimitSeconds how long the candidate has, for the candidate alone
	 * @param itemCount how many questions there are
	 */
	record Link(@Schema(description = "The link; its fragment is the secret",
			example = "https://hire.company.example/sit#Jb0GcQdXz1S4pWm7uLr2eVt9yKa5nHo8iFx3qZs6DwE") String url,
			@Schema(description = "How the sitting stands", example = "invited") SittingStatus status,
			@Schema(description = "The last moment to start; left out once started",
					example = "2026-09-14T08:15:00Z") @Nullable Instant startBy,
			@Schema(description = "How long the candidate has, for the candidate alone",
					example = "3600") long timeLimitSeconds,
			@Schema(description = "How many questions there are", example = "22") int itemCount) {

		@Override
		public String toString() {
			return "Link[status=%s]".formatted(this.status);
		}

	}

}
