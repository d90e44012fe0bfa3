package org.hiringpipeline.platform.http;

import java.util.List;

import io.micrometer.tracing.Tracer;
import jakarta.validation.Validator;
import org.hiringpipeline.platform.http.json.StrictJson;
import org.hiringpipeline.platform.http.json.StrictJsonConverter;
import org.hiringpipeline.platform.http.page.PageArguments;
import org.hiringpipeline.platform.http.problem.ProblemAdvice;
import org.hiringpipeline.platform.http.problem.ProblemErrorController;
import org.hiringpipeline.platform.http.problem.ProblemReportValve;
import org.hiringpipeline.platform.http.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Problem details, limits and arguments for every controller.
 */
@AutoConfiguration(before = { ErrorMvcAutoConfiguration.class, JacksonAutoConfiguration.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(HttpSettings.class)
@PropertySource("classpath:org/hiringpipeline/platform/http/defaults.properties")
class HttpAutoConfiguration {

	/** Right behind security, so that only an admitted caller's body is kept. */
	static final int BODY_LIMIT_ORDER = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10;

	/**
	 * Inside tracing (the highest precedence), before everything that reads parameters.
	 */
	static final int PARAMETER_GUARD_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

	@Bean
	Problems problems(JsonMapper json, ObjectProvider<Tracer> tracer) {
		return new Problems(json, tracer);
	}

	@Bean
	ProblemAdvice problemAdvice(Problems problems, HttpSettings settings) {
		return new ProblemAdvice(problems, settings.retryAfter());
	}

	@Bean
	ProblemErrorController problemErrorController(Problems problems) {
		return new ProblemErrorController(problems);
	}

	/** Last, so that it is innermost and reports before the server's own page does. */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemReports(Problems problems) {
		return (factory) -> factory.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new ProblemReportValve(problems)));
	}

	@Bean
	FilterRegistrationBean<ParameterGuardFilter> parameterGuardFilter(Problems problems) {
		FilterRegistrationBean<ParameterGuardFilter> filter = new FilterRegistrationBean<>(
				new ParameterGuardFilter(problems));
		filter.setOrder(PARAMETER_GUARD_ORDER);
		return filter;
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(HttpSettings settings, Problems problems) {
		FilterRegistrationBean<BodyLimitFilter> filter = new FilterRegistrationBean<>(
				new BodyLimitFilter(settings.maxBody(), problems));
		filter.setOrder(BODY_LIMIT_ORDER);
		return filter;
	}

	@Bean
	JsonMapperBuilderCustomizer leaveOutNull() {
		return StrictJson::leaveOutNull;
	}

	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	ServerHttpMessageConvertersCustomizer strictJsonConverter(HttpSettings settings,
			ObjectProvider<JsonMapperBuilderCustomizer> customizers, ObjectProvider<Validator> validator) {
		JsonMapper mapper = StrictJson.mapper(settings.jsonLimits(), customizers.orderedStream());
		return (converters) -> converters
			.withJsonConverter(new StrictJsonConverter(mapper, settings.maxProblems(), validator));
	}

	@Bean
	WebMvcConfigurer pageArguments() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new PageArguments());
			}
		};
	}

}
