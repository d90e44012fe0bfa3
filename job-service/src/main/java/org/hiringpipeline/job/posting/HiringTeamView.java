package org.hiringpipeline.job.posting;

import java.util.List;

import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.job.posting.terms.TeamMember;

/** Whom to tell of a posting's results. */
record HiringTeamView(String postingId, String title, String team, PostingStatus status, List<TeamMember> members) {

	static HiringTeamView of(JobPosting posting) {
		return new HiringTeamView(posting.id(), posting.title(), posting.terms().team(), posting.status(),
				posting.terms().members());
	}

}
