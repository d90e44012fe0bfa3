package org.hiringpipeline.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleClient.Answer;
import org.hiringpipeline.platform.sample.SampleTest;
import org.hiringpipeline.platform.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SampleTest
class SecurityTests {

	private final TestIssuer issuer = TestIssuer.shared();

	@Autowired
	SampleClient client;

	@Autowired
	SecurityProblems problems;

	private Answer as(String token, String path) {
		return this.client
			.send(this.client.anonymous(this.client.port(), path).header("Authorization", "Bearer " + token));
	}

	private JWTClaimsSet.Builder claims() {
		return this.issuer.claims("ann", List.of("recruiter"), List.of("red"));
	}

	private static Date in(Duration duration) {
		return Date.from(Instant.now().plus(duration));
	}

	private void assertUnauthenticated(Answer answer) {
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.problem()).isEqualTo("unauthenticated");
		assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
	}

	@Test
	void theCallerIsWhoTheTokenSays() {
		Answer answer = as(this.issuer.token("ann", List.of("recruiter", "marker"), List.of("red")), "/v1/caller");
		assertThat(answer.json().path("subject").stringValue()).isEqualTo("ann");
		assertThat(answer.json().path("roles").valueStream().map((role) -> role.stringValue()))
			.containsExactlyInAnyOrder("recruiter", "marker");
		assertThat(answer.json().path("may").booleanValue()).isTrue();
		assertThat(as(this.issuer.token("ann", List.of("recruiter"), List.of("blue")), "/v1/caller").json()
			.path("may")
			.booleanValue()).isFalse();
	}

	@Test
	void operatorsAndServicesSeeEveryTeam() {
		assertThat(new Caller("a", Set.of("operator"), Set.of()).may("red")).isTrue();
		assertThat(new Caller("a", Set.of("service"), Set.of()).may("red")).isTrue();
		assertThat(new Caller("a", Set.of("recruiter"), Set.of()).may("red")).isFalse();
	}

	@Test
	void tokensThatAreNotForUsAreRefused() {
		assertUnauthenticated(this.client.send(this.client.anonymous(this.client.port(), "/v1/caller")));
		assertUnauthenticated(as("nonsense", "/v1/caller"));
		assertUnauthenticated(as(this.issuer.sign(claims().issuer("http://other").build()), "/v1/caller"));
		assertUnauthenticated(as(this.issuer.sign(claims().audience("other").build()), "/v1/caller"));
		assertUnauthenticated(as(this.issuer.sign(claims().audience((String) null).build()), "/v1/caller"));
		assertUnauthenticated(as(this.issuer.sign(claims().subject(null).build()), "/v1/caller"));
		assertUnauthenticated(as(this.issuer.sign(claims().expirationTime(null).build()), "/v1/caller"));
		assertUnauthenticated(as(this.issuer.sign(claims().build(), JWSAlgorithm.RS512), "/v1/caller"));
		assertUnauthenticated(as(new PlainJWT(claims().build()).serialize(), "/v1/caller"));
		assertUnauthenticated(as(new TestIssuer().sign(claims().build()), "/v1/caller"));
	}

	@Test
	void clocksMayDifferALittle() {
		JWTClaimsSet.Builder claims = claims().issueTime(in(Duration.ofHours(-1)));
		assertThat(
				as(this.issuer.sign(claims.expirationTime(in(Duration.ofSeconds(-10))).build()), "/v1/caller").status())
			.isEqualTo(200);
		assertUnauthenticated(
				as(this.issuer.sign(claims.expirationTime(in(Duration.ofSeconds(-45))).build()), "/v1/caller"));
	}

	@ParameterizedTest
	@CsvSource({ "JWT,200", "at+jwt,200", "dpop+jwt,401", "logout+jwt,401" })
	void onlyAccessTokensAreAccepted(String type, int status) {
		assertThat(as(this.issuer.sign(claims().build(), new JOSEObjectType(type)), "/v1/caller").status())
			.isEqualTo(status);
	}

	@Test
	void oddRolesAreNoRoles() {
		Answer answer = as(this.issuer.sign(claims().claim("roles", List.of(1, List.of("x"), "marker")).build()),
				"/v1/caller");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(as(this.issuer.sign(claims().claim("roles", "marker").build()), "/v1/marked").status())
			.isEqualTo(403);
	}

	@Test
	void aMethodMayRequireARole() {
		Answer refused = this.client.get("/v1/marked");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.problem()).isEqualTo("forbidden");
		assertThat(as(this.issuer.token("m", List.of("marker"), List.of()), "/v1/marked").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "/elsewhere,401,404", "/,401,404", "/actuator/health,401,404", "/v1/nowhere,401,404",
			"/error,401,404" })
	void nothingElseIsReachable(String path, int anonymous, int known) {
		assertThat(this.client.send(this.client.anonymous(this.client.port(), path)).status()).isEqualTo(anonymous);
		assertThat(this.client.get(path).status()).isEqualTo(known);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v3/api-docs", "/swagger-ui/index.html" })
	void theDocumentIsPublic(String path) {
		assertThat(this.client.send(this.client.anonymous(this.client.port(), path)).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
			"/actuator/prometheus" })
	void probesAndMetricsArePublicOnTheManagementPort(String path) {
		assertThat(this.client.send(this.client.anonymous(this.client.managementPort(), path)).status()).isIn(200, 503);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/repair", "/actuator/env", "/actuator" })
	void theOtherEndpointsAreForOperators(String path) {
		int port = this.client.managementPort();
		String recruiter = this.issuer.token("ann", List.of("recruiter"), List.of());
		String operator = this.issuer.token("op", List.of("operator"), List.of());
		assertUnauthenticated(this.client.send(this.client.anonymous(port, path)));
		assertThat(this.client.send(this.client.anonymous(port, path).header("Authorization", "Bearer " + recruiter))
			.status()).isEqualTo(403);
		assertThat(this.client.send(this.client.anonymous(port, path).header("Authorization", "Bearer " + operator))
			.status()).isEqualTo(200);
	}

	@Test
	void answersCarrySecurityHeaders() {
		Answer answer = this.client.get("/v1/caller");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Set-Cookie")).isEmpty();
	}

	@Test
	void onlyConfiguredOriginsMayCall() {
		assertThat(this.client.send(this.client.request("/v1/caller").header("Origin", "https://portal.example.org"))
			.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.example.org");
		assertThat(this.client.send(this.client.request("/v1/caller").header("Origin", "https://evil.example.org"))
			.status()).isEqualTo(403);
	}

	@Test
	void anIssuerThatIsDownIsNotTheCallersFault() throws Exception {
		TokenDecoder decoder = new TokenDecoder(
				new SupplierJwtDecoder(() -> NimbusJwtDecoder.withIssuerLocation("http://localhost:1").build()));
		assertThatExceptionOfType(JwtException.class)
			.isThrownBy(() -> decoder.decode(this.issuer.sign(claims().build())))
			.isNotInstanceOf(BadJwtException.class);
		MockHttpServletResponse answer = new MockHttpServletResponse();
		this.problems.commence(new MockHttpServletRequest(), answer, new AuthenticationServiceException("down"));
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
	}

}
