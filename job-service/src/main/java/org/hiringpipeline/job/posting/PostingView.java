package org.hiringpipeline.job.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hiringpipeline.job.posting.status.PostingRules;
import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.job.posting.status.StatusChange;
import org.hiringpipeline.job.posting.terms.AssessmentSettings;
import org.hiringpipeline.job.posting.terms.EmploymentType;
import org.hiringpipeline.job.posting.terms.Location;
import org.hiringpipeline.job.posting.terms.PayRange;
import org.hiringpipeline.job.posting.terms.TeamMember;
import org.hiringpipeline.job.profile.Level;
import org.hiringpipeline.job.profile.RequiredSkill;
import org.hiringpipeline.platform.aggregate.Stored;
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
record PostingView(String postingId, String profileId, String title, String family, String summary, Level level,
		String levelSummary, EmploymentType employmentType, Location location, @Nullable PayRange payRange, String team,
		List<TeamMember> hiringTeam, List<String> duties, List<String> qualifications, List<RequiredSkill> skills,
		AssessmentSettings assessment, double advanceThreshold, PostingStatus status,
		List<PostingStatus> allowedTransitions, Instant createdAt, @Nullable Instant openedAt,
		@Nullable LocalDate validThrough, List<StatusChange> history) {

	static PostingView of(Stored<JobPosting> stored) {
		var posting = stored.state();
		var terms = posting.terms();
		var role = posting.role();
		return new PostingView(posting.id(), terms.profileId(), posting.title(), role.family(), role.summary(),
				terms.level(), role.levelSummary(), terms.employmentType(), terms.location(), terms.payRange(),
				terms.team(), terms.members(), role.duties(), role.qualifications(), role.skills(),
				posting.assessment(), posting.advanceThreshold(), posting.status(),
				PostingRules.next(posting.status()).stream().sorted().toList(), posting.createdAt(), posting.openedAt(),
				terms.validThrough(), posting.history());
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "PostingView[" + this.postingId + "]";
	}

}
