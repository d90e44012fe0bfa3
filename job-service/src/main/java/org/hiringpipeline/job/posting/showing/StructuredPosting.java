package org.hiringpipeline.job.posting.showing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.hiringpipeline.job.posting.PostingDetails;
import org.hiringpipeline.job.posting.terms.EmploymentType;
import org.hiringpipeline.job.posting.terms.PayRange;
import org.hiringpipeline.job.profile.RequiredSkill;
import org.jspecify.annotations.Nullable;

/** A posting as a schema.org {@code JobPosting}, which search engines for jobs read. */
record StructuredPosting(@JsonProperty("@context") String context, @JsonProperty("@type") String type,
		Identifier identifier, String title, String description, LocalDate datePosted, @Nullable LocalDate validThrough,
		String employmentType, Organization hiringOrganization, Place jobLocation, @Nullable String jobLocationType,
		@Nullable Country applicantLocationRequirements, @Nullable MonetaryAmount baseSalary, String industry,
		List<String> skills, boolean directApply) {

	static StructuredPosting of(PostingDetails posting, String organization, String description) {
		var terms = posting.terms();
		var location = terms.location();
		return new StructuredPosting("https://schema.org/", "JobPosting",
				new Identifier("PropertyValue", organization, posting.id()), posting.title(), description,
				LocalDate.ofInstant(posting.postedAt(), ZoneOffset.UTC), terms.validThrough(),
				type(terms.employmentType()), new Organization("Organization", organization),
				new Place("Place", new Address("PostalAddress", location.country(), location.city())),
				location.remote() ? "TELECOMMUTE" : null,
				location.remote() ? new Country("Country", location.country()) : null, salary(terms.payRange()),
				posting.role().family(), posting.role().skills().stream().map(RequiredSkill::skill).toList(), false);
	}

	/** Being paid by the hour says nothing about full or part time. */
	private static String type(EmploymentType type) {
		return switch (type) {
			case HOURLY -> "OTHER";
			case CONTRACT -> "CONTRACTOR";
			case SALARIED -> "FULL_TIME";
		};
	}

	private static @Nullable MonetaryAmount salary(@Nullable PayRange pay) {
		return (pay != null)
				? new MonetaryAmount("MonetaryAmount", pay.currency(),
						new QuantitativeValue("QuantitativeValue", pay.minimum(), pay.maximum(), pay.per().name()))
				: null;
	}

	record Identifier(@JsonProperty("@type") String type, String name, String value) {
	}

	record Organization(@JsonProperty("@type") String type, String name) {
	}

	record Place(@JsonProperty("@type") String type, Address address) {
	}

	record Address(@JsonProperty("@type") String type, String addressCountry, @Nullable String addressLocality) {
	}

	record Country(@JsonProperty("@type") String type, String name) {
	}

	record MonetaryAmount(@JsonProperty("@type") String type, String currency, QuantitativeValue value) {
	}

	record QuantitativeValue(@JsonProperty("@type") String type, double minValue, double maxValue, String unitText) {
	}

}
