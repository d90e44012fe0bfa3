package org.hiringpipeline.job.input;

import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MergePatchTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final MergePatch patches = new MergePatch(JSON, Validation.buildDefaultValidatorFactory().getValidator());

	private final Box box = new Box("tea", 3, new Lid("green"), List.of("a", "b"));

	@Test
	void fieldsAreReplacedNestedMergedAndNullRemoves() {
		assertThat(patch("{\"count\": 4, \"lid\": {\"colour\": \"red\"}, \"labels\": [\"c\"]}"))
			.isEqualTo(new Box("tea", 4, new Lid("red"), List.of("c")));
		assertThat(patch("{\"lid\": null}").lid()).isNull();
		assertThat(patch("{}")).isEqualTo(this.box);
	}

	@Test
	void allFaultsOfTheOutcomeAreNamedAtOnce() {
		assertThat(refused("{\"name\": \" \", \"count\": 9, \"lid\": {\"colour\": null}}"))
			.extracting(FieldProblem::field)
			.containsExactly("count", "lid.colour", "name");
	}

	@Test
	void unknownFieldsAndWrongTypesAreRefused() {
		assertThat(refused("{\"nmae\": \"x\", \"coutn\": 3}")).extracting(FieldProblem::field)
			.contains("nmae", "coutn");
		assertThat(refused("{\"count\": \"many\"}")).extracting(FieldProblem::field).containsExactly("count");
		assertThat(refused("{\"lid\": {\"colour\": {}}}")).extracting(FieldProblem::field)
			.containsExactly("lid.colour");
		assertThat(refused("[1]")).hasSize(1);
		assertThat(refused("{\"labels\": {\"a\": 1}}")).isNotEmpty();
	}

	private Box patch(String json) {
		return this.patches.apply(this.box, JSON.readTree(json), Box.class);
	}

	private List<FieldProblem> refused(String json) {
		return catchThrowableOfType(Invalid.class, () -> patch(json)).errors();
	}

	@KeepsRules
	record Box(@NotBlank String name, @NotNull Integer count, @Nullable @Valid Lid lid,
			@NotNull List<String> labels) implements Rules {

		@Override
		public Stream<Broken> broken() {
			return Broken.unless(this.count == null || this.count < 5, "count", "must be below 5");
		}

	}

	record Lid(@NotBlank String colour) {
	}

}
