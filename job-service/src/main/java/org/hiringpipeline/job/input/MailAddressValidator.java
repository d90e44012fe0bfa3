package org.hiringpipeline.job.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Lets an absent address pass: whether it is required is another question. */
public final class MailAddressValidator implements ConstraintValidator<MailAddress, String> {

	@Override
	public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
		return address == null || EmailAddress.normalized(address).isPresent();
	}

}
