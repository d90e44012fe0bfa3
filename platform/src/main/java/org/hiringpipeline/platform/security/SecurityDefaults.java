package org.hiringpipeline.platform.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * What every chain has in common, also one that a service puts in front: no session, no
 * forms, security headers, refusals as problem details.
 */
public final class SecurityDefaults {

	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; "
			+ "style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	private final SecurityProblems problems;

	private final CorsConfigurationSource cors;

	SecurityDefaults(SecurityProblems problems, CorsConfigurationSource cors) {
		this.problems = problems;
		this.cors = cors;
	}

	/**
	 * Applies the common settings to a chain that is being built.
	 * @param http the chain
	 * @return the chain
	 */
	public HttpSecurity apply(HttpSecurity http) {
		return http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.cors((cors) -> cors.configurationSource(this.cors))
			.headers((headers) -> headers.contentTypeOptions(Customizer.withDefaults())
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
				.contentSecurityPolicy((content) -> content.policyDirectives(CONTENT_POLICY)))
			.exceptionHandling((exceptions) -> exceptions.authenticationEntryPoint(this.problems)
				.accessDeniedHandler(this.problems));
	}

}
