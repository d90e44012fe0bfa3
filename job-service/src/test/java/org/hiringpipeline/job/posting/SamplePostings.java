package org.hiringpipeline.job.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hiringpipeline.job.posting.PostingAsStored.Pay;
import org.hiringpipeline.job.posting.terms.EmploymentType;
import org.hiringpipeline.job.posting.terms.Location;
import org.hiringpipeline.job.posting.terms.PayPeriod;
import org.hiringpipeline.job.posting.terms.PayRange;
import org.hiringpipeline.job.posting.terms.PostingDefaults;
import org.hiringpipeline.job.posting.terms.PostingTerms;
import org.hiringpipeline.job.posting.terms.Role;
import org.hiringpipeline.job.posting.terms.TeamMember;
import org.hiringpipeline.job.profile.Level;
import org.hiringpipeline.job.profile.RequiredSkill;
import org.jspecify.annotations.Nullable;

/** Postings for tests. */
public final class SamplePostings {

	public static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

	public static final PostingDefaults DEFAULTS = new PostingDefaults("Acme & Sons", 40, 168, 60);

	private SamplePostings() {
	}

	static JobPosting draft() {
		return draft(terms("Hamburg", false, LocalDate.parse("2026-09-30")),
				role("Back-End Engineer", "Build services"));
	}

	static JobPosting draft(PostingTerms terms, Role role) {
		return JobPosting.draft("c1ba5c3f-27d5-8322-9375-7ebc9135270c", terms, role, DEFAULTS, NOW).state();
	}

	public static PostingDetails details() {
		return PostingDetails.of(stored(draft()));
	}

	public static PostingDetails details(PostingTerms terms, Role role) {
		return PostingDetails.of(stored(draft(terms, role)));
	}

	private static PostingAsStored stored(JobPosting posting) {
		var terms = posting.terms();
		var pay = terms.payRange();
		return new PostingAsStored(posting.id(),
				new PostingAsStored.Terms(terms.profileId(), terms.title(), terms.level().name(),
						terms.employmentType().name(), terms.location(),
						(pay != null) ? new Pay(pay.currency(), pay.minimum(), pay.maximum(), pay.per().name()) : null,
						terms.team(), terms.hiringTeam(), terms.validThrough()),
				posting.role(), posting.assessment(), posting.advanceThreshold(), posting.status().name(),
				posting.createdAt(), posting.openedAt(), List.of());
	}

	public static PostingTerms terms(@Nullable String city, boolean remote, @Nullable LocalDate validThrough) {
		return new PostingTerms("back-end-engineer", null, Level.MID, EmploymentType.SALARIED,
				new Location("DE", city, remote), new PayRange("EUR", 65000.0, 82000.0, PayPeriod.YEAR), "payments",
				List.of(new TeamMember("Grace Hopper", "grace@example.org")), null, null, validThrough);
	}

	public static PostingTerms bareTerms() {
		return new PostingTerms("back-end-engineer", null, Level.MID, EmploymentType.SALARIED,
				new Location("DE", null, false), null, "payments", null, null, null, LocalDate.parse("2026-08-31"));
	}

	public static Role role(String title, String duty) {
		return new Role(title, "Engineering", "What it is for.", "What this level does.", List.of(duty),
				List.of("Knows databases"), List.of(new RequiredSkill("programming", 0.9, 4, null),
						new RequiredSkill("collaboration", 0.1, 3, false)));
	}

}
