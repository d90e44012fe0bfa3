package org.hiringpipeline.job.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Asks an input for its broken rules. */
public final class KeepsRulesValidator implements ConstraintValidator<KeepsRules, Rules> {

	@Override
	public boolean isValid(@Nullable Rules input, ConstraintValidatorContext context) {
		if (input == null) {
			return true;
		}
		var broken = input.broken().toList();
		context.disableDefaultConstraintViolation();
		broken.forEach((rule) -> context.buildConstraintViolationWithTemplate(rule.message())
			.addPropertyNode(rule.field())
			.addConstraintViolation());
		return broken.isEmpty();
	}

}
