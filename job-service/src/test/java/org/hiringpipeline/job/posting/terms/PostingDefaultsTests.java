package org.hiringpipeline.job.posting.terms;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class PostingDefaultsTests {

	@Test
	void everythingHasADefaultAndCanBeSet() {
		assertThat(bind(Map.of())).isEqualTo(new PostingDefaults("Hiring Pipeline", 40, 168, 60));
		assertThat(bind(Map.of("job.posting.organization", "Acme", "job.posting.time-budget-minutes", "30",
				"job.posting.start-within-hours", "24", "job.posting.advance-threshold", "75.5")))
			.isEqualTo(new PostingDefaults("Acme", 30, 24, 75.5));
	}

	private static PostingDefaults bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("job.posting",
				PostingDefaults.class);
	}

}
