package org.hiringpipeline.scoring.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;

/**
 * The story of the published examples, told anew with a posting and an assessment of its
 * own.
 */
public final class Story {

	private static final String POSTING = "c1ba5c3f-27d5-8322-9375-7ebc9135270c";

	private static final String ASSESSMENT = "eec57480-9edf-8125-a96d-298db6d876f6";

	private static final String SITTING = "93fc2886-5457-854c-829a-5574c5b31576";

	private static final String APPLICATION = "c513a746-e0b7-8e2a-ab1e-f7ffb0084183";

	/** The posting. */
	public final String posting = UUID.randomUUID().toString();

	/** The assessment. */
	public final String assessment = UUID.randomUUID().toString();

	/** The posting is opened, for the team payments. */
	public Example opened() {
		return retell("job-postings", "job-posting.opened", new Candidate());
	}

	/** The guide is published. */
	public Example guide() {
		return retell("scoring-guides", "scoring-guide.published", new Candidate());
	}

	/**
	 * A candidate hands in; the variant is that of the example, such as {@code -empty}.
	 */
	public Example submission(Candidate candidate, String variant) {
		return retell("submissions", "submission.received" + variant, candidate);
	}

	/** A candidate withdraws. */
	public Example withdrawn(Candidate candidate) {
		return retell("applications", "application.withdrawn", candidate);
	}

	private Example retell(String folder, String name, Candidate candidate) {
		var example = Contracts.example(folder, name);
		Map<String, String> attributes = new HashMap<>();
		example.attributes().forEach((attribute, value) -> attributes.put(attribute, replace(value, candidate)));
		return new Example(name, example.type(), attributes, replace(example.data(), candidate));
	}

	private String replace(String text, Candidate candidate) {
		return text.replace(POSTING, this.posting)
			.replace(ASSESSMENT, this.assessment)
			.replace(SITTING, candidate.sitting)
			.replace(APPLICATION, candidate.application);
	}

	/** Another candidate with a sitting and an application of their own. */
	public static final class Candidate {

		/** The sitting. */
		public final String sitting = UUID.randomUUID().toString();

		/** The application. */
		public final String application = UUID.randomUUID().toString();

	}

}
