package org.hiringpipeline.platform.http.page;

import org.hiringpipeline.platform.http.problem.BadRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods their {@link Limit} and {@link Cursor}.
 */
public final class PageArguments implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Limit.class || parameter.getParameterType() == Cursor.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return (parameter.getParameterType() == Limit.class) ? Limit.parse(only("limit", request))
				: Cursor.decode(only("cursor", request));
	}

	private static @Nullable String only(String name, NativeWebRequest request) {
		String[] values = request.getParameterValues(name);
		if (values == null) {
			return null;
		}
		if (values.length > 1) {
			throw new BadRequest(name, "must be given once");
		}
		return values[0];
	}

}
