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

/** A posting as its team sees it; {@code next} is where it may go. */
record PostingView(String postingId, String profileId, String title, String family, String summary, Level level,
		String levelSummary, EmploymentType employmentType, Location location, @Nullable PayRange payRange, String team,
		List<TeamMember> hiringTeam, List<String> duties, List<String> qualifications, List<RequiredSkill> skills,
		AssessmentSettings assessment, double advanceAt, PostingStatus status, List<PostingStatus> next,
		Instant createdAt, @Nullable Instant openedAt, @Nullable LocalDate validThrough, List<StatusChange> history) {

	static PostingView of(Stored<JobPosting> stored) {
		var posting = stored.state();
		var terms = posting.terms();
		var role = posting.role();
		return new PostingView(posting.id(), terms.profileId(), posting.title(), role.family(), role.summary(),
				terms.level(), role.levelSummary(), terms.employmentType(), terms.location(), terms.payRange(),
				terms.team(), terms.members(), role.duties(), role.qualifications(), role.skills(),
				posting.assessment(), posting.advanceAt(), posting.status(),
				PostingRules.next(posting.status()).stream().sorted().toList(), posting.createdAt(), posting.openedAt(),
				terms.validThrough(), posting.history());
	}

}
