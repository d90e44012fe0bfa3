package org.hiringpipeline.platform.security;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.web.client.RestTemplate;

/**
 * What is asked of a token beyond issuer and audience, which
 * {@code spring.security.oauth2.resourceserver.jwt} names: RS256, a subject, an end, and
 * to be no token for anything else. The issuer is discovered at the first token, so that
 * a service starts without it.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
@PropertySource("classpath:org/hiringpipeline/platform/security/defaults.properties")
class TokenAutoConfiguration {

	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer issuerCalls(SecuritySettings settings) {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(settings.connectTimeout());
		requests.setReadTimeout(settings.readTimeout());
		return (builder) -> builder.restOperations(new RestTemplate(requests)).jwsAlgorithm(SignatureAlgorithm.RS256);
	}

	@Bean
	OAuth2TokenValidator<Jwt> tokenTimes(SecuritySettings settings) {
		JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
		times.setAllowEmptyExpiryClaim(false);
		return times;
	}

	/** RFC 9068 names access tokens, which not every issuer does. */
	@Bean
	OAuth2TokenValidator<Jwt> tokenTypes() {
		JwtTypeValidator types = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
		types.setAllowEmpty(true);
		return types;
	}

	@Bean
	OAuth2TokenValidator<Jwt> tokenSubject() {
		return new JwtClaimValidator<String>("sub", (subject) -> subject != null && !subject.isBlank());
	}

}
