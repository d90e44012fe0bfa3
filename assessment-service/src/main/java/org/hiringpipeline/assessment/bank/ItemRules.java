package org.hiringpipeline.assessment.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Validator;
import org.hiringpipeline.assessment.bank.ItemInput.OptionInput;
import org.hiringpipeline.assessment.bank.content.Key;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What an item must be like; every fault is named at once. */
@Component
class ItemRules {

	private final Validator validator;

	ItemRules(Validator validator) {
		this.validator = validator;
	}

	/** The faults of an input in a stable order; empty if it is fit for the bank. */
	List<FieldProblem> faults(ItemInput input) {
		var faults = new ArrayList<FieldProblem>();
		this.validator.validate(input)
			.forEach((violation) -> faults
				.add(new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage())));
		if (input.kind() != null) {
			options(input, input.kind(), faults);
			if (input.key() != null) {
				key(input, input.kind(), input.key(), faults);
			}
			if (input.marking() != null && input.kind() != Kind.MULTIPLE_CHOICE) {
				faults.add(new FieldProblem("marking", "belongs to multiple-choice only"));
			}
		}
		faults.sort(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message));
		return faults;
	}

	private static void options(ItemInput input, Kind kind, List<FieldProblem> faults) {
		var options = optionIds(input);
		if (!kind.isChoice()) {
			if (!options.isEmpty()) {
				faults.add(new FieldProblem("options", "belong to the choice kinds only"));
			}
			return;
		}
		if (options.size() < 2) {
			faults.add(new FieldProblem("options", "must be at least two"));
		}
		if (new HashSet<>(options).size() != options.size()) {
			faults.add(new FieldProblem("options", "must have different ids"));
		}
	}

	private static void key(ItemInput input, Kind kind, Key key, List<FieldProblem> faults) {
		part("key.options", key.options(), kind.isChoice(), faults);
		part("key.value", key.value(), kind == Kind.NUMERIC, faults);
		part("key.tolerance", key.tolerance(), kind == Kind.NUMERIC, faults);
		part("key.accepted", key.accepted(), kind == Kind.SHORT_TEXT, faults);
		part("key.caseSensitive", key.caseSensitive(), kind == Kind.SHORT_TEXT, faults);
		finite("key.value", key.value(), faults);
		finite("key.tolerance", key.tolerance(), faults);
		if (key.options() != null && kind.isChoice()) {
			rightOptions(kind, key.options(), optionIds(input), faults);
		}
		if (key.accepted() != null && new HashSet<>(key.accepted()).size() != key.accepted().size()) {
			faults.add(new FieldProblem("key.accepted", "must differ from each other"));
		}
	}

	private static void rightOptions(Kind kind, List<String> right, List<@Nullable String> options,
			List<FieldProblem> faults) {
		if (kind == Kind.SINGLE_CHOICE && right.size() != 1) {
			faults.add(new FieldProblem("key.options", "must be exactly one for single-choice"));
		}
		if (!options.containsAll(right)) {
			faults.add(new FieldProblem("key.options", "must be ids of the options"));
		}
		if (new HashSet<>(right).size() != right.size()) {
			faults.add(new FieldProblem("key.options", "must differ from each other"));
		}
	}

	private static void part(String field, @Nullable Object value, boolean wanted, List<FieldProblem> faults) {
		if (wanted && value == null) {
			faults.add(new FieldProblem(field, "is required by this kind"));
		}
		if (!wanted && value != null) {
			faults.add(new FieldProblem(field, "does not belong to this kind"));
		}
	}

	private static void finite(String field, @Nullable Double value, List<FieldProblem> faults) {
		if (value != null && !Double.isFinite(value)) {
			faults.add(new FieldProblem(field, "must be a finite number"));
		}
	}

	private static List<@Nullable String> optionIds(ItemInput input) {
		var ids = new ArrayList<@Nullable String>();
		Objects.requireNonNullElse(input.options(), List.<OptionInput>of())
			.forEach((option) -> ids.add((option != null) ? option.id() : null));
		return ids;
	}

}
