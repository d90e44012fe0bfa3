package org.hiringpipeline.local.issuer;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * A sample person or program, and what it may do.
 *
 * @param person logs in with the password {@code hiring}; a program has the secret
 * {@code <id>-secret}
 */
record SamplePrincipal(String id, boolean person, List<String> roles, List<String> teams) {

	private static final String PASSWORD = "hiring";

	private static final List<String> PLATFORM = List.of("platform-engineering");

	private static final List<String> PAYMENTS = List.of("payments");

	private static final List<String> PORTAL = List.of("recruiter", "hiring-manager");

	private static final List<SamplePrincipal> ALL = List.of(person("recruiter", "recruiter", PLATFORM),
			person("hiring-manager", "hiring-manager", PLATFORM), person("marker", "marker", PLATFORM),
			person("payments-recruiter", "recruiter", PAYMENTS),
			person("payments-hiring-manager", "hiring-manager", PAYMENTS), person("operator", "operator", List.of()),
			new SamplePrincipal("portal-backend", false, PORTAL, PLATFORM),
			new SamplePrincipal("payments-portal", false, PORTAL, PAYMENTS),
			new SamplePrincipal("item-author", false, List.of("marker"), PLATFORM),
			new SamplePrincipal("operator", false, List.of("operator"), List.of()),
			new SamplePrincipal("notification-service", false, List.of("service"), List.of()));

	private static SamplePrincipal person(String id, String role, List<String> teams) {
		return new SamplePrincipal(id, true, List.of(role), teams);
	}

	/** A person and a program of one name may do the same things. */
	static SamplePrincipal of(String id) {
		return ALL.stream().filter((principal) -> principal.id().equals(id)).findFirst().orElseThrow();
	}

	static Stream<SamplePrincipal> people() {
		return ALL.stream().filter(SamplePrincipal::person);
	}

	static List<RegisteredClient> clients(IssuerSettings settings) {
		Stream<RegisteredClient> programs = ALL.stream()
			.filter((principal) -> !principal.person())
			.map((principal) -> principal.program(settings.lifetime()));
		return Stream.concat(programs, Stream.of(portal(settings))).toList();
	}

	UserDetails login() {
		return User.withUsername(id()).password(PASSWORD).authorities(List.of()).build();
	}

	private RegisteredClient program(Duration lifetime) {
		return RegisteredClient.withId(id())
			.clientId(id())
			.clientSecret(id() + "-secret")
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.scope("hiring")
			.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(lifetime).build())
			.build();
	}

	/** The public client that people log in through. */
	private static RegisteredClient portal(IssuerSettings settings) {
		return RegisteredClient.withId("portal")
			.clientId("portal")
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUris((uris) -> settings.portalOrigins()
				.forEach((origin) -> uris.add(origin.resolve("/swagger-ui/oauth2-redirect.html").toString())))
			.redirectUri("http://127.0.0.1:3000/callback")
			.scope(OidcScopes.OPENID)
			.scope("hiring")
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.lifetime()).build())
			.build();
	}

}
