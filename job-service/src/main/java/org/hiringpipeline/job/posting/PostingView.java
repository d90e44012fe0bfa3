package org.hiringpipeline.job.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.job.posting.status.PostingRules;
import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.job.posting.terms.AssessmentSettings;
import org.hiringpipeline.job.posting.terms.EmploymentType;
import org.hiringpipeline.job.posting.terms.Location;
import org.hiringpipeline.job.posting.terms.PayPeriod;
import org.hiringpipeline.job.posting.terms.TeamMember;
import org.hiringpipeline.job.profile.Level;
import org.hiringpipeline.job.profile.RequiredSkill;
import org.hiringpipeline.platform.aggregate.WireNames;
import org.jspecify.annotations.Nullable;

/**
 * A posting as its team sees it.
 *
 * @param postingId the posting
 * @param profileId the role profile it was made from
 * @param title the title that candidates read
 * @param family job family of the role
 * @param summary what the role is there for
 * @param level seniority that is looked for
 * @param levelSummary what someone at this level does
 * @param employmentType how the work is paid
 * @param location where it is done
 * @param payRange advertised pay; left out when it is not told
 * @param team the team that hires
 * @param hiringTeam the people who are told of results
 * @param duties what people in the role do
 * @param qualifications what they bring
 * @param skills what is needed, with weights that add up to 1
 * @param assessment what the assessment has to keep to
 * @param advanceThreshold score from which the rule recommends to advance, in percent
 * @param status where it stands; values may be added
 * @param allowedTransitions where it may go now
 * @param createdAt when it was drafted
 * @param openedAt when it was opened for the first time; left out before
 * @param validThrough the last day to apply, if there is one
 * @param history its latest steps, oldest first
 */
record PostingView(String postingId, String profileId, String title, String family, String summary,
		@Schema(implementation = Level.class) String level, String levelSummary,
		@Schema(implementation = EmploymentType.class) String employmentType, Location location,
		@Nullable AdvertisedPay payRange, String team, List<TeamMember> hiringTeam, List<String> duties,
		List<String> qualifications, List<RequiredSkill> skills, AssessmentSettings assessment, double advanceThreshold,
		@Schema(implementation = PostingStatus.class) String status, List<PostingStatus> allowedTransitions,
		Instant createdAt, @Nullable Instant openedAt, @Nullable LocalDate validThrough, List<StatusChange> history) {

	static PostingView of(PostingAsStored posting) {
		var terms = posting.terms();
		var role = posting.role();
		var pay = terms.payRange();
		return new PostingView(posting.id(), terms.profileId(), posting.title(), role.family(), role.summary(),
				WireNames.of(terms.level()), role.levelSummary(), WireNames.of(terms.employmentType()),
				terms.location(), (pay != null) ? AdvertisedPay.of(pay) : null, terms.team(), terms.members(),
				role.duties(), role.qualifications(), role.skills(), posting.assessment(), posting.advanceThreshold(),
				WireNames.of(posting.status()), next(posting.status()), posting.createdAt(), posting.openedAt(),
				terms.validThrough(), posting.history().stream().map(StatusChange::of).toList());
	}

	/** This version moves nothing on from a status that it does not know. */
	private static List<PostingStatus> next(String from) {
		return Arrays.stream(PostingStatus.values())
			.filter((status) -> status.name().equals(from))
			.flatMap((status) -> PostingRules.next(status).stream())
			.sorted()
			.toList();
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "PostingView[" + this.postingId + "]";
	}

	/**
	 * Advertised pay before tax.
	 *
	 * @param currency ISO 4217
	 * @param minimum lower end, in units of the currency
	 * @param maximum upper end, not below the lower
	 * @param per what the amounts are for
	 */
	record AdvertisedPay(String currency, double minimum, double maximum,
			@Schema(implementation = PayPeriod.class) String per) {

		static AdvertisedPay of(PostingAsStored.Pay pay) {
			return new AdvertisedPay(pay.currency(), pay.minimum(), pay.maximum(), WireNames.of(pay.per()));
		}

	}

	/**
	 * One step in the life of a posting.
	 *
	 * @param from where it stood
	 * @param to where it went
	 * @param actor subject of the person
	 * @param at when
	 * @param reason why, if they said so
	 */
	record StatusChange(@Schema(implementation = PostingStatus.class) String from,
			@Schema(implementation = PostingStatus.class) String to, String actor, Instant at,
			@Nullable String reason) {

		static StatusChange of(PostingAsStored.Step step) {
			return new StatusChange(WireNames.of(step.from()), WireNames.of(step.to()), step.actor(), step.at(),
					step.reason());
		}

		/** The reason is somebody's words, which do not belong into logs. */
		@Override
		public String toString() {
			return "StatusChange[%s to %s at %s]".formatted(this.from, this.to, this.at);
		}

	}

}
