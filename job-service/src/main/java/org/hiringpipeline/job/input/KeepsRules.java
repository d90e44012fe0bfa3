package org.hiringpipeline.job.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * Has the {@link Rules} of an input checked together with the annotations of its fields,
 * so that a caller learns of all faults at once.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KeepsRulesValidator.class)
public @interface KeepsRules {

	/** Never shown: each rule has its own. */
	String message() default "is not consistent";

	/** No groups are used. */
	Class<?>[] groups() default {};

	/** No payload is used. */
	Class<? extends Payload>[] payload() default {};

}
