package org.hiringpipeline.local.issuer;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Boot's authorization server with our people, programs, key and claims.
 */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

	@Bean
	AuthorizationServerSettings authorizationServerSettings(IssuerSettings settings) {
		return AuthorizationServerSettings.builder().issuer(settings.uri().toString()).build();
	}

	@Bean
	JWKSource<SecurityContext> signingKeys(IssuerSettings settings) throws IOException {
		return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrCreate(settings.folder().resolve("key.json"))));
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new SampleSecrets();
	}

	@Bean
	UserDetailsService people() {
		return new InMemoryUserDetailsManager(SamplePrincipal.people().map(SamplePrincipal::login).toList());
	}

	@Bean
	RegisteredClientRepository clients(IssuerSettings settings) {
		return new InMemoryRegisteredClientRepository(SamplePrincipal.clients(settings));
	}

	@Bean
	OAuth2TokenCustomizer<JwtEncodingContext> claims(IssuerSettings settings) {
		return (context) -> {
			if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
				SamplePrincipal principal = SamplePrincipal
					.of(Objects.requireNonNull(context.<Authentication>getPrincipal()).getName());
				context.getClaims()
					.audience(List.of(settings.audience()))
					.claim("roles", principal.roles())
					.claim("teams", principal.teams());
			}
		};
	}

	/**
	 * Picked up by both of Boot's filter chains: the explorers fetch their token from
	 * another origin.
	 */
	@Bean
	CorsConfigurationSource corsConfigurationSource(IssuerSettings settings) {
		CorsConfiguration allowed = new CorsConfiguration();
		settings.portalOrigins().forEach((origin) -> allowed.addAllowedOrigin(origin.toString()));
		allowed.addAllowedHeader(CorsConfiguration.ALL);
		allowed.setAllowedMethods(List.of("GET", "POST"));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/**", allowed);
		return source;
	}

}
