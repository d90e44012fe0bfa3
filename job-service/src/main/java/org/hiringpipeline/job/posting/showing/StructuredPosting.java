package org.hiringpipeline.job.posting.showing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.hiringpipeline.job.posting.PostingAsStored.Pay;
import org.hiringpipeline.job.posting.PostingDetails;
import org.hiringpipeline.job.posting.terms.EmploymentType;
import org.hiringpipeline.job.profile.RequiredSkill;
import org.jspecify.annotations.Nullable;

/**
 * A posting as a schema.org {@code JobPosting}, which search engines for jobs read.
 *
 * @param context the vocabulary
 * @param type what it is in the vocabulary
 * @param identifier the company's name of it
 * @param title the title that candidates read
 * @param description what the role is, as HTML
 * @param datePosted when it was opened
 * @param validThrough the last day to apply, if there is one
 * @param employmentType as search engines for jobs name it
 * @param hiringOrganization who hires
 * @param jobLocation where the work is done
 * @param jobLocationType only there for work from anywhere
 * @param applicantLocationRequirements from where, if from anywhere
 * @param baseSalary advertised pay, if it is told
 * @param industry job family of the role
 * @param skills what is needed
 * @param directApply whether one applies right there
 */
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

	private static String type(String stored) {
		return Arrays.stream(EmploymentType.values())
			.filter((type) -> type.name().equals(stored))
			.findFirst()
			.map(StructuredPosting::type)
			.orElse("OTHER");
	}

	/** Being paid by the hour says nothing about full or part time. */
	private static String type(EmploymentType type) {
		return switch (type) {
			case HOURLY -> "OTHER";
			case CONTRACT -> "CONTRACTOR";
			case SALARIED -> "FULL_TIME";
		};
	}

	private static @Nullable MonetaryAmount salary(@Nullable Pay pay) {
		return (pay != null) ? new MonetaryAmount("MonetaryAmount", pay.currency(),
				new QuantitativeValue("QuantitativeValue", pay.minimum(), pay.maximum(), pay.per())) : null;
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "StructuredPosting[" + this.identifier.value() + "]";
	}

	/**
	 * The company's name of a posting.
	 *
	 * @param type what it is in the vocabulary
	 * @param name the company
	 * @param value the posting
	 */
	record Identifier(@JsonProperty("@type") String type, String name, String value) {
	}

	/**
	 * Who hires.
	 *
	 * @param type what it is in the vocabulary
	 * @param name the company
	 */
	record Organization(@JsonProperty("@type") String type, String name) {
	}

	/**
	 * Where the work is done.
	 *
	 * @param type what it is in the vocabulary
	 * @param address its address
	 */
	record Place(@JsonProperty("@type") String type, Address address) {
	}

	/**
	 * An address, as far as it is told.
	 *
	 * @param type what it is in the vocabulary
	 * @param addressCountry ISO 3166-1 alpha-2
	 * @param addressLocality the city, if it is bound to one
	 */
	record Address(@JsonProperty("@type") String type, String addressCountry, @Nullable String addressLocality) {
	}

	/**
	 * A country.
	 *
	 * @param type what it is in the vocabulary
	 * @param name ISO 3166-1 alpha-2
	 */
	record Country(@JsonProperty("@type") String type, String name) {
	}

	/**
	 * Advertised pay.
	 *
	 * @param type what it is in the vocabulary
	 * @param currency ISO 4217
	 * @param value from and to
	 */
	record MonetaryAmount(@JsonProperty("@type") String type, String currency, QuantitativeValue value) {
	}

	/**
	 * From and to.
	 *
	 * @param type what it is in the vocabulary
	 * @param minValue lower end
	 * @param maxValue upper end
	 * @param unitText what the amounts are for
	 */
	record QuantitativeValue(@JsonProperty("@type") String type, double minValue, double maxValue, String unitText) {
	}

}
