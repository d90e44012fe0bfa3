package org.hiringpipeline.platform.http.openapi;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.Operation;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/**
 * Documents which roles an operation is for, as method security reads it.
 */
final class RequiredRoles {

	private static final String EXTENSION = "x-required-roles";

	private static final Pattern ROLE = Pattern.compile("'([a-z-]+)'");

	private RequiredRoles() {
	}

	static void document(Operation operation, HandlerMethod handler) {
		List<String> roles = rule(handler).stream()
			.flatMap((rule) -> ROLE.matcher(rule.value()).results())
			.map((MatchResult role) -> role.group(1))
			.toList();
		if (!roles.isEmpty()) {
			operation.addExtension(EXTENSION, roles);
			String sentence = "For the " + ((roles.size() == 1) ? "role " : "roles ") + String.join(", ", roles) + ".";
			operation.setDescription((operation.getDescription() == null) ? sentence
					: operation.getDescription().strip() + "\n\n" + sentence);
		}
	}

	private static Optional<PreAuthorize> rule(HandlerMethod handler) {
		return Optional.ofNullable(handler.getMethodAnnotation(PreAuthorize.class))
			.or(() -> Optional
				.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class)));
	}

}
