package org.hiringpipeline.job.posting;

import java.time.Instant;

import org.hiringpipeline.job.posting.terms.Role;

/**
 * What a posting says, for those who show it.
 *
 * @param id the posting
 * @param title what candidates read
 * @param terms what the team says of it
 * @param role what is hired for
 * @param postedAt when it was opened first; for a draft, when it was drafted
 */
public record PostingDetails(String id, String title, PostingAsStored.Terms terms, Role role, Instant postedAt) {

	static PostingDetails of(PostingAsStored posting) {
		var postedAt = (posting.openedAt() != null) ? posting.openedAt() : posting.createdAt();
		return new PostingDetails(posting.id(), posting.title(), posting.terms(), posting.role(), postedAt);
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "PostingDetails[" + this.id + "]";
	}

}
