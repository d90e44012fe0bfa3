package org.hiringpipeline.job.posting;

import org.hiringpipeline.job.input.MergePatch;
import org.hiringpipeline.job.posting.status.PostingRules;
import org.hiringpipeline.job.posting.terms.PostingDefaults;
import org.hiringpipeline.job.posting.terms.PostingTerms;
import org.hiringpipeline.job.posting.terms.TermsCheck;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.IfMatch;
import org.hiringpipeline.platform.security.Caller;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Service;

/** Changes the terms of a draft. */
@Service
class ChangePosting {

	private final PostingWrites writes;

	private final MergePatch patches;

	private final TermsCheck check;

	private final PostingDefaults defaults;

	ChangePosting(PostingWrites writes, MergePatch patches, TermsCheck check, PostingDefaults defaults) {
		this.writes = writes;
		this.patches = patches;
		this.check = check;
		this.defaults = defaults;
	}

	Stored<JobPosting> change(String id, IfMatch version, JsonNode patch, Caller caller) {
		return this.writes.write(id, version, caller, (posting) -> {
			var refusal = PostingRules.againstChange(posting.status());
			if (refusal.isPresent()) {
				return new PostingOutcome.Refused(refusal.get());
			}
			var changed = this.patches.apply(posting.terms(), patch, PostingTerms.class);
			return posting.changeTo(changed, this.check.role(changed, caller), this.defaults);
		});
	}

}
