package org.hiringpipeline.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import org.hiringpipeline.platform.http.json.StrictText;
import org.hiringpipeline.platform.http.problem.Problems;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * An OAuth2 resource server for the API, and the rules of the management port, whose
 * requests pass the same chains.
 */
@AutoConfiguration(
		before = { ServletWebSecurityAutoConfiguration.class, ManagementWebSecurityAutoConfiguration.class,
				UserDetailsServiceAutoConfiguration.class, OAuth2ResourceServerAutoConfiguration.class },
		afterName = "org.hiringpipeline.platform.http.HttpAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
@EnableMethodSecurity
class PlatformSecurityAutoConfiguration {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
	}

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

	private static final List<String> REQUEST_HEADERS = List.of("Authorization", "Content-Type", "Accept", "If-Match",
			"If-None-Match", "Idempotency-Key");

	private static final List<String> ANSWER_HEADERS = List.of("ETag", "Location", "Retry-After",
			"Idempotency-Replayed");

	@Bean
	SecurityProblems securityProblems(Problems problems) {
		return new SecurityProblems(problems, RETRY_AFTER);
	}

	/** Parameters that a database cannot keep are refused when they are read. */
	@Bean
	StrictHttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues(StrictText::isClean);
		return firewall;
	}

	@Bean
	SecurityAdvice securityAdvice() {
		return new SecurityAdvice();
	}

	@Bean
	SecurityDefaults securityDefaults(SecurityProblems problems, SecuritySettings settings) {
		return new SecurityDefaults(problems, cors(settings));
	}

	@Bean
	@Order(900)
	SecurityFilterChain managementSecurity(HttpSecurity http, SecurityDefaults defaults, SecurityProblems problems,
			JwtDecoder tokens) {
		return defaults.apply(http)
			.securityMatcher(EndpointRequest.toAnyEndpoint())
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(EndpointRequest.to("health", "prometheus").excludingLinks())
						.permitAll()
						.anyRequest()
						.hasRole(Caller.OPERATOR))
			.oauth2ResourceServer((server) -> bearer(server, tokens, problems, problems::forbid))
			.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(problems::forbid))
			.build();
	}

	@Bean
	@Order(1000)
	SecurityFilterChain apiSecurity(HttpSecurity http, SecurityDefaults defaults, SecurityProblems problems,
			JwtDecoder tokens) {
		return defaults.apply(http)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers("/v1/**")
				.authenticated()
				.requestMatchers("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/swagger-ui.html",
						"/swagger-ui/**")
				.permitAll()
				.anyRequest()
				.denyAll())
			.oauth2ResourceServer((server) -> bearer(server, tokens, problems, problems))
			.build();
	}

	@Bean
	WebMvcConfigurer callerArgument() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new CallerArgument());
			}
		};
	}

	private static void bearer(OAuth2ResourceServerConfigurer<HttpSecurity> server, JwtDecoder tokens,
			SecurityProblems problems, AccessDeniedHandler denied) {
		server.authenticationEntryPoint(problems)
			.accessDeniedHandler(denied)
			.jwt((jwt) -> jwt.decoder(new TokenDecoder(tokens)).jwtAuthenticationConverter(authentication()))
			.withObjectPostProcessor(new AnswersFailures(problems));
	}

	private static Converter<Jwt, AbstractAuthenticationToken> authentication() {
		return (token) -> {
			Caller caller = Caller.of(token);
			return new JwtAuthenticationToken(token,
					caller.roles()
						.stream()
						.map((role) -> new SimpleGrantedAuthority("ROLE_" + role))
						.collect(Collectors.toUnmodifiableSet()),
					caller.subject());
		};
	}

	private static CorsConfigurationSource cors(SecuritySettings settings) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (!settings.allowedOrigins().isEmpty()) {
			CorsConfiguration cors = new CorsConfiguration();
			cors.setAllowedOrigins(settings.allowedOrigins());
			cors.setAllowedMethods(METHODS);
			cors.setAllowedHeaders(REQUEST_HEADERS);
			cors.setExposedHeaders(ANSWER_HEADERS);
			source.registerCorsConfiguration("/v1/**", cors);
		}
		return source;
	}

	/** An issuer that is down is answered like every other failure, not thrown on. */
	private record AnswersFailures(
			SecurityProblems problems) implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

		@Override
		public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
			filter.setAuthenticationFailureHandler(this.problems::commence);
			return filter;
		}

	}

}
