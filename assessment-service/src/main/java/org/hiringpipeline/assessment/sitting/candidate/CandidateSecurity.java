package org.hiringpipeline.assessment.sitting.candidate;

import org.hiringpipeline.assessment.sitting.FindSittings;
import org.hiringpipeline.platform.security.SecurityDefaults;
import org.hiringpipeline.platform.security.SecurityProblems;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The candidates' way in: a token per sitting for the API, nothing for the page. */
@Configuration(proxyBeanMethods = false)
class CandidateSecurity {

	private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	@Bean
	@Order(100)
	SecurityFilterChain candidateApi(HttpSecurity http, SecurityDefaults defaults, SecurityProblems problems,
			FindSittings find) {
		return defaults.apply(http)
			.securityMatcher("/v1/sitting", "/v1/sitting/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole("candidate"))
			.addFilterBefore(new SittingTokenFilter(find, problems), AnonymousAuthenticationFilter.class)
			.build();
	}

	@Bean
	@Order(110)
	SecurityFilterChain candidatePage(HttpSecurity http, SecurityDefaults defaults) {
		return defaults.apply(http)
			.securityMatcher("/sit", "/sit/**")
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
			.headers((headers) -> headers.contentSecurityPolicy((content) -> content.policyDirectives(PAGE_POLICY)))
			.build();
	}

}
