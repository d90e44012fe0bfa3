package org.hiringpipeline.job.candidate;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CandidateTests {

	private final CandidateInput ada = new CandidateInput(" Ada Lovelace ", "Ada@Example.org", null, null);

	@Test
	void theAddressIsKeptAsGivenAndNormalisedBesideIt() {
		var candidate = Candidate.register("id", this.ada, Instant.EPOCH).state();
		assertThat(candidate).isEqualTo(
				new Candidate("id", "Ada Lovelace", "Ada@Example.org", "ada@example.org", "en", "UTC", Instant.EPOCH));
	}

	@Test
	void othersAreToldTheIdAndNothingElse() {
		assertThat(Candidate.register("id", this.ada, Instant.EPOCH).facts()).singleElement()
			.satisfies((fact) -> assertThat(fact.data()).isEqualTo(new Candidate.Registered("id")));
	}

	@Test
	void nothingPersonalIsInATextForLogs() {
		var registration = Candidate.register("id", this.ada, Instant.EPOCH);
		assertThat(registration + " " + this.ada + " " + CandidateView.of(registration.state())
				+ new Candidates.Contact("Ada", "Ada@Example.org", "en", "UTC"))
			.doesNotContainIgnoringCase("ada");
	}

	@Test
	void allFaultsAreNamedAtOnce() {
		var input = new CandidateInput("a\nb", "nobody", "e n", "Mars/Olympus");
		var faults = Validation.buildDefaultValidatorFactory().getValidator().validate(input);
		assertThat(faults).extracting((fault) -> fault.getPropertyPath().toString())
			.containsExactlyInAnyOrderElementsOf(List.of("name", "email", "locale", "timeZone"));
	}

}
