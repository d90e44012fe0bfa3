package org.hiringpipeline.platform.security;

import java.util.Collection;
import java.util.List;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Checks tokens: RS256 by the issuer's keys, issuer, audience, subject and times. The
 * issuer is discovered at the first token, so that a service starts without it.
 */
final class TokenDecoder implements JwtDecoder {

	private final SupplierJwtDecoder decoder;

	TokenDecoder(SecuritySettings settings) {
		this.decoder = new SupplierJwtDecoder(() -> discover(settings));
	}

	@Override
	public Jwt decode(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (JwtDecoderInitializationException ex) {
			throw new JwtException("The issuer does not answer", ex);
		}
	}

	private static JwtDecoder discover(SecuritySettings settings) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuerUri())
			.restOperations(http(settings))
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.build();
		decoder.setJwtValidator(validator(settings));
		return decoder;
	}

	private static RestTemplate http(SecuritySettings settings) {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(settings.connectTimeout());
		requests.setReadTimeout(settings.readTimeout());
		return new RestTemplate(requests);
	}

	private static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings) {
		JwtTimestampValidator times = new JwtTimestampValidator(settings.clockSkew());
		times.setAllowEmptyExpiryClaim(false);
		return new DelegatingOAuth2TokenValidator<>(List.of(times, new JwtIssuerValidator(settings.issuerUri()),
				new JwtClaimValidator<Collection<?>>("aud",
						(audience) -> audience != null && audience.contains(settings.audience())),
				new JwtClaimValidator<String>("sub", (subject) -> subject != null && !subject.isBlank())));
	}

}
