package org.hiringpipeline.job.posting;

import java.time.Clock;

import org.hiringpipeline.job.posting.terms.PostingDefaults;
import org.hiringpipeline.job.posting.terms.PostingTerms;
import org.hiringpipeline.job.posting.terms.TermsCheck;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.stereotype.Service;

/** Drafts a posting from a role profile. */
@Service
class DraftPosting {

	private final AggregateStore<JobPosting> postings;

	private final FindPostings find;

	private final TermsCheck check;

	private final PostingDefaults defaults;

	private final Clock clock;

	DraftPosting(AggregateStore<JobPosting> postings, FindPostings find, TermsCheck check, PostingDefaults defaults,
			Clock clock) {
		this.postings = postings;
		this.find = find;
		this.check = check;
		this.defaults = defaults;
		this.clock = clock;
	}

	/**
	 * The posting with this id, which is the one that is there already if there is one
	 * and the caller may still see it.
	 */
	Stored<JobPosting> draft(String id, PostingTerms terms, Caller caller) {
		if (this.postings.find(id).isEmpty()) {
			var role = this.check.role(terms, caller);
			this.postings.insert(id, JobPosting.draft(id, terms, role, this.defaults, this.clock.instant()));
		}
		return this.find.one(id, caller);
	}

}
