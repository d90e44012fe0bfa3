package org.hiringpipeline.assessment.bank;

import java.util.List;

import jakarta.validation.Validation;
import org.hiringpipeline.assessment.bank.ItemInput.OptionInput;
import org.hiringpipeline.assessment.bank.content.Key;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemRulesTests {

	private static final List<OptionInput> TWO = List.of(new OptionInput("a", "This"), new OptionInput("b", "That"));

	private final ItemRules rules = new ItemRules(Validation.buildDefaultValidatorFactory().getValidator());

	@Test
	void acceptsEachKindWithItsKey() {
		assertThat(faults(Kind.SINGLE_CHOICE, TWO, options("a"))).isEmpty();
		assertThat(faults(Kind.MULTIPLE_CHOICE, TWO, options("a", "b"))).isEmpty();
		assertThat(faults(Kind.NUMERIC, null, new Key(null, 5.0, 0.0, null, null))).isEmpty();
		assertThat(faults(Kind.SHORT_TEXT, null, new Key(null, null, null, List.of("yes"), false))).isEmpty();
	}

	@Test
	void refusesAKeyOfAnotherKind() {
		assertThat(faults(Kind.NUMERIC, null, options("a"))).containsExactly("key.options", "key.tolerance",
				"key.value");
		assertThat(faults(Kind.SHORT_TEXT, TWO, new Key(null, null, null, List.of("yes"), null)))
			.containsExactly("key.caseSensitive", "options");
	}

	@Test
	void refusesChoicesThatCannotBeMade() {
		assertThat(faults(Kind.SINGLE_CHOICE, TWO, options("a", "b"))).containsExactly("key.options");
		assertThat(faults(Kind.SINGLE_CHOICE, TWO, options("c"))).containsExactly("key.options");
		assertThat(faults(Kind.MULTIPLE_CHOICE, TWO.subList(0, 1), options("a", "a"))).containsExactly("key.options",
				"options");
		assertThat(faults(Kind.SINGLE_CHOICE, List.of(TWO.getFirst(), TWO.getFirst()), options("a")))
			.containsExactly("options");
		assertThat(faults(Kind.SINGLE_CHOICE, null, options("a"))).containsExactly("key.options", "options");
	}

	@Test
	void refusesNumbersThatAreNone() {
		assertThat(faults(Kind.NUMERIC, null, new Key(null, Double.NaN, -1.0, null, null)))
			.containsExactly("key.tolerance", "key.value");
	}

	private static Key options(String... ids) {
		return new Key(List.of(ids), null, null, null, null);
	}

	private List<String> faults(Kind kind, @Nullable List<OptionInput> options, Key key) {
		return this.rules
			.faults(new ItemInput("baking", Level.MID, kind, 3, 60, "Which?", options, key, null, null, "Because."))
			.stream()
			.map(FieldProblem::field)
			.toList();
	}

}
