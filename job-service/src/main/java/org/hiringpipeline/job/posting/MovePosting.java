package org.hiringpipeline.job.posting;

import java.time.Clock;

import org.hiringpipeline.job.posting.status.PostingStatus;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.IfMatch;
import org.hiringpipeline.platform.security.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Opens, pauses, resumes, closes, fills or cancels a posting. */
@Service
class MovePosting {

	private final PostingWrites writes;

	private final Clock clock;

	MovePosting(PostingWrites writes, Clock clock) {
		this.writes = writes;
		this.clock = clock;
	}

	Stored<JobPosting> move(String id, IfMatch version, PostingStatus to, @Nullable String reason, Caller caller) {
		return this.writes.write(id, version, caller,
				(posting) -> posting.moveTo(to, caller.subject(), reason, this.clock.instant()));
	}

}
