package org.hiringpipeline.platform.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID Connect issuer on a free port: discovery, keys, and a token endpoint for
 * client credentials. One is started per test run.
 */
public final class TestIssuer {

	/** The audience that tokens are for unless changed. */
	public static final String AUDIENCE = "hiring-pipeline";

	private static final TestIssuer SHARED = new TestIssuer();

	private final RSAKey key;

	private final HttpServer server;

	private final String uri;

	public TestIssuer() {
		try {
			this.key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.uri = "http://localhost:" + this.server.getAddress().getPort();
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> answer(exchange, discovery()));
		this.server.createContext("/jwks",
				(exchange) -> answer(exchange, new JWKSet(this.key.toPublicJWK()).toString()));
		this.server.createContext("/token", (exchange) -> answer(exchange, grant()));
		this.server.start();
	}

	/**
	 * The issuer of this test run.
	 * @return the same on every call
	 */
	public static TestIssuer shared() {
		return SHARED;
	}

	/**
	 * The properties that make a service trust the shared issuer and get its own token
	 * there.
	 * @return names and values
	 */
	public static Map<String, String> properties() {
		return Map.of("spring.security.oauth2.resourceserver.jwt.issuer-uri", SHARED.uri,
				"spring.security.oauth2.resourceserver.jwt.audiences", AUDIENCE, "platform.service-token.token-uri",
				SHARED.uri + "/token", "platform.service-token.client-id", "test",
				"platform.service-token.client-secret", "test-secret");
	}

	public String uri() {
		return this.uri;
	}

	/**
	 * A token that is valid for an hour.
	 * @param subject who
	 * @param roles the roles claim
	 * @param teams the teams claim
	 * @return the signed token
	 */
	public String token(String subject, Collection<String> roles, Collection<String> teams) {
		return sign(claims(subject, roles, teams).build());
	}

	/**
	 * The claims of a valid token, to be changed before {@link #sign}.
	 * @param subject who
	 * @param roles the roles claim
	 * @param teams the teams claim
	 * @return the claims
	 */
	public JWTClaimsSet.Builder claims(String subject, Collection<String> roles, Collection<String> teams) {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(this.uri)
			.audience(AUDIENCE)
			.subject(subject)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofHours(1))))
			.claim("roles", List.copyOf(roles))
			.claim("teams", List.copyOf(teams));
	}

	/**
	 * Signs claims with this issuer's key.
	 * @param claims what the token says
	 * @return the token
	 */
	public String sign(JWTClaimsSet claims) {
		return sign(claims, JWSAlgorithm.RS256);
	}

	/**
	 * Signs claims with this issuer's key and an algorithm of the RSA family.
	 * @param claims what the token says
	 * @param algorithm such as RS512, which services refuse
	 * @return the token
	 */
	public String sign(JWTClaimsSet claims, JWSAlgorithm algorithm) {
		return sign(claims, new JWSHeader.Builder(algorithm));
	}

	/**
	 * Signs claims with this issuer's key.
	 * @param claims what the token says
	 * @param type what kind of token it says to be
	 * @return the token
	 */
	public String sign(JWTClaimsSet claims, JOSEObjectType type) {
		return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS256).type(type));
	}

	private String sign(JWTClaimsSet claims, JWSHeader.Builder header) {
		try {
			SignedJWT token = new SignedJWT(header.keyID(this.key.getKeyID()).build(), claims);
			token.sign(new RSASSASigner(this.key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String discovery() {
		return """
				{"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
				 "authorization_endpoint": "%1$s/authorize", "subject_types_supported": ["public"],
				 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
				""".formatted(this.uri);
	}

	private String grant() {
		return """
				{"access_token": "%s", "token_type": "Bearer", "expires_in": 3600}
				""".formatted(token("service", List.of("service"), List.of()));
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		try (exchange; OutputStream body = exchange.getResponseBody()) {
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, bytes.length);
			body.write(bytes);
		}
	}

}
