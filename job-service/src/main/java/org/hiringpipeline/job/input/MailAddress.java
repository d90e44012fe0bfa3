package org.hiringpipeline.job.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** A text that mail can be sent to, see {@link EmailAddress}. */
@Documented
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MailAddressValidator.class)
public @interface MailAddress {

	/** What would be right. */
	String message() default "must be an e-mail address such as ada@example.org";

	/** No groups are used. */
	Class<?>[] groups() default {};

	/** No payload is used. */
	Class<? extends Payload>[] payload() default {};

}
