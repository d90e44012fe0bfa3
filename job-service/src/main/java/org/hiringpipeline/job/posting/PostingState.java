package org.hiringpipeline.job.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.job.posting.terms.AssessmentSettings;
import org.hiringpipeline.job.posting.terms.EmploymentType;
import org.hiringpipeline.job.posting.terms.Location;
import org.hiringpipeline.job.posting.terms.PayRange;
import org.hiringpipeline.job.profile.Level;
import org.hiringpipeline.job.profile.RequiredSkill;
import org.jspecify.annotations.Nullable;

/** What others are told of a posting: {@code job-postings/job-posting.v1.json}. */
record PostingState(String postingId, String profileId, String title, Level level, EmploymentType employmentType,
		Location location, String team, @Nullable PayRange payRange, List<RequiredSkill> skills,
		AssessmentSettings assessment, double advanceThreshold, PostingStatus status, @Nullable Instant openedAt,
		@Nullable LocalDate validThrough) {

	static PostingState of(JobPosting posting) {
		var terms = posting.terms();
		return new PostingState(posting.id(), terms.profileId(), posting.title(), terms.level(), terms.employmentType(),
				terms.location(), terms.team(), terms.payRange(), posting.role().skills(), posting.assessment(),
				posting.advanceThreshold(), posting.status(), posting.openedAt(), terms.validThrough());
	}

}
