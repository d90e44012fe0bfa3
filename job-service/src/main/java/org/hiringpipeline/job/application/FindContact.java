package org.hiringpipeline.job.application;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.job.application.stage.Stage;
import org.hiringpipeline.job.candidate.Candidates;
import org.hiringpipeline.job.posting.Postings;
import org.hiringpipeline.platform.aggregate.WireNames;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.stereotype.Service;

/** Tells a service how to reach who applied, as of now. */
@Service
class FindContact {

	private final FindApplications find;

	private final Candidates candidates;

	private final Postings postings;

	FindContact(FindApplications find, Candidates candidates, Postings postings) {
		this.find = find;
		this.candidates = candidates;
		this.postings = postings;
	}

	ContactView of(String applicationId, Caller caller) {
		var application = this.find.shown(applicationId, caller).state();
		var contact = this.candidates.contact(application.candidateId())
			.orElseThrow(() -> new NotFound("candidate", application.candidateId()));
		var posting = this.postings.named(application.postingId(), caller);
		return new ContactView(application.id(), application.candidateId(), contact.name(), contact.email(),
				contact.locale(), contact.timeZone(), WireNames.of(application.stage()), posting.id(), posting.title());
	}

	/**
	 * How to reach who applied, and for what.
	 *
	 * @param applicationId the application
	 * @param candidateId the candidate
	 * @param name full name
	 * @param email where mail reaches them
	 * @param locale BCP 47 tag of the language for messages
	 * @param timeZone IANA name
	 * @param stage where the application stands; stages may be added
	 * @param postingId the posting
	 * @param postingTitle the title that candidates read
	 */
	record ContactView(String applicationId, String candidateId, String name, String email, String locale,
			String timeZone, @Schema(implementation = Stage.class) String stage, String postingId,
			String postingTitle) {

		/** Says who it is only by id, so that it may be logged. */
		@Override
		public String toString() {
			return "ContactView[" + this.applicationId + "]";
		}

	}

}
