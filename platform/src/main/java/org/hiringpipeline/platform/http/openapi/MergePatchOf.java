package org.hiringpipeline.platform.http.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a body that is a JSON merge patch (RFC 7396) what it changes: it is documented
 * with the fields of that record, each of which may be left out, or null to remove it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface MergePatchOf {

	/** The media type of such a body. */
	String MEDIA_TYPE = "application/merge-patch+json";

	/**
	 * What is changed.
	 * @return a record that is a body of another operation too
	 */
	Class<?> value();

}
