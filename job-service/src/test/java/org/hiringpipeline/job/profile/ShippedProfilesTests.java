package org.hiringpipeline.job.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ShippedProfilesTests {

	private final ProfileContent engineer = read();

	@Test
	void theBackEndEngineerKeepsTheRulesOfEveryProfile() {
		var validator = Validation.buildDefaultValidatorFactory().getValidator();
		assertThat(validator.validate(this.engineer)).isEmpty();
	}

	@Test
	void theBackEndEngineerIsComplete() {
		assertThat(this.engineer.family()).isEqualTo("Engineering");
		assertThat(this.engineer.salary()).extracting(Salary::amount, Salary::currency).containsExactly(85000.0, "USD");
		assertThat(this.engineer.growth()).extracting(Growth::percent).isEqualTo(12.0);
		assertThat(this.engineer.duties()).hasSize(10).doesNotHaveDuplicates();
		assertThat(this.engineer.qualifications()).hasSize(14).doesNotHaveDuplicates();
		assertThat(this.engineer.levels()).extracting(ProfileLevel::level).containsExactly(Level.values());
	}

	@Test
	void everyLevelNeedsTheSameSkillsInSharesThatAddUp() {
		assertThat(this.engineer.levels()).allSatisfy((level) -> {
			assertThat(level.skills()).extracting(RequiredSkill::skill)
				.containsExactly("programming", "databases", "api-development", "security", "testing-and-debugging",
						"version-control", "cloud-and-devops", "software-architecture", "collaboration");
			assertThat(level.skills().stream().mapToDouble(RequiredSkill::weight).sum()).isCloseTo(1, within(1e-9));
			assertThat(level.skills()).filteredOn((skill) -> !skill.byQuestions())
				.extracting(RequiredSkill::skill)
				.containsExactly("collaboration");
		});
	}

	@Test
	void architectureAndSecurityCountMoreTheMoreSeniorTheLevel() {
		for (var skill : new String[] { "software-architecture", "security" }) {
			var weights = this.engineer.levels()
				.stream()
				.collect(Collectors.toMap(ProfileLevel::level, (level) -> weight(level, skill)));
			assertRising(weights);
		}
	}

	private static void assertRising(Map<Level, Double> weights) {
		assertThat(Arrays.stream(Level.values()).map(weights::get).toList()).isSorted().doesNotHaveDuplicates();
	}

	private static double weight(ProfileLevel level, String skill) {
		return level.skills().stream().filter((each) -> each.skill().equals(skill)).findFirst().orElseThrow().weight();
	}

	private static ProfileContent read() {
		try {
			return ShippedProfiles.read(new ClassPathResource("profiles/back-end-engineer.yaml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
