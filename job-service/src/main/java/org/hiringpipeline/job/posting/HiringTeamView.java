package org.hiringpipeline.job.posting;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.job.posting.terms.TeamMember;
import org.hiringpipeline.platform.aggregate.WireNames;

/**
 * Whom to tell of a posting's results.
 *
 * @param postingId the posting
 * @param title the title that candidates read
 * @param team the team that hires
 * @param status where it stands; values may be added
 * @param members the people who are told
 */
record HiringTeamView(String postingId, String title, String team,
		@Schema(implementation = PostingStatus.class) String status, List<TeamMember> members) {

	static HiringTeamView of(PostingAsStored posting) {
		return new HiringTeamView(posting.id(), posting.title(), posting.terms().team(), WireNames.of(posting.status()),
				posting.terms().members());
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "HiringTeamView[" + this.postingId + "]";
	}

}
