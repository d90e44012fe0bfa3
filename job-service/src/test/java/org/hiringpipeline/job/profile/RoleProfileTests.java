package org.hiringpipeline.job.profile;

import java.time.Instant;
import java.util.List;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleProfileTests {

	private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@Test
	void itIsFoundByTheWordsOfTitleFamilyAndSkills() {
		var profile = RoleProfile.of("id", profile(skill("api-development", 1.0)), NOW).state();
		assertThat(profile.terms()).containsExactly("api", "chef", "development", "food", "service", "sous");
	}

	@Test
	void theSameContentIsNoChange() {
		var profile = RoleProfile.of("id", profile(skill("cooking", 1.0)), NOW).state();
		assertThat(profile.changeTo(profile(skill("cooking", 1.0)), NOW.plusSeconds(5)).state()).isSameAs(profile);
	}

	@Test
	void weightsThatDoNotAddUpAndSkillsNamedTwiceAreRefused() {
		assertThat(faults(profile(skill("cooking", 0.5), skill("baking", 0.4)))).containsExactly("levels[0].skills");
		assertThat(faults(profile(skill("cooking", 0.5), skill("cooking", 0.5)))).containsExactly("levels[0].skills");
		assertThat(faults(profile(skill("Cooking!", 1.0)))).containsExactly("levels[0].skills[0].skill");
		assertThat(faults(profile(skill("cooking", 0.7), skill("baking", 0.3)))).isEmpty();
	}

	private List<String> faults(ProfileContent content) {
		return this.validator.validate(content)
			.stream()
			.map(ConstraintViolation::getPropertyPath)
			.map(Object::toString)
			.sorted()
			.toList();
	}

	private static RequiredSkill skill(String name, double weight) {
		return new RequiredSkill(name, weight, 3, null);
	}

	private static ProfileContent profile(RequiredSkill... skills) {
		return new ProfileContent("Sous Chef", "Food Service", "Second in the kitchen.", null, null, List.of("Cook"),
				List.of("Has cooked"), List.of(new ProfileLevel(Level.MID, "Cooks alone.", List.of(skills))));
	}

}
