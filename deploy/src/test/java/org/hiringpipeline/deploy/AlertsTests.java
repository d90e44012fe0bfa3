package org.hiringpipeline.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether Prometheus understands the alerts, and the services have what they are about.
 */
class AlertsTests {

	private static final Pattern OURS = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");

	private static final Pattern IN_EXPRESSION = Pattern.compile("\\b[a-z0-9]+(?:_[a-z]+)+\\b");

	/** Boot's; "up" is Prometheus' own. */
	private static final String REQUESTS = "http_server_requests_seconds_count";

	private static final String BREAKER = "resilience4j_circuitbreaker_state";

	private static final Manifest RULES = Manifest.ofKind(DeployFiles.manifests(), "PrometheusRule").getFirst();

	@Test
	void prometheusTakesThemAndTheyFireAtTheFirstCase() throws IOException {
		Command.assumeInstalled("promtool (Debian: prometheus)", "promtool", "--version");
		Path target = Files.createDirectories(DeployFiles.DEPLOY.resolve("target"));
		Files.writeString(target.resolve("alerts.yaml"), RULES.at("/spec").toString());
		Command.run("promtool", "check", "rules", "target/alerts.yaml");
		Command.run("promtool", "test", "rules", "src/test/promtool/alerts.yaml");
	}

	@Test
	void everyFigureIsOneThatAServiceHas() {
		Set<String> figures = rules().flatMap((rule) -> IN_EXPRESSION.matcher(rule.path("expr").asString()).results())
			.map(MatchResult::group)
			.collect(Collectors.toSet());
		assertThat(figures).contains(REQUESTS, BREAKER);
		figures.removeAll(List.of(REQUESTS, BREAKER));
		Set<String> ours = ours();
		assertThat(figures).isNotEmpty()
			.allSatisfy((figure) -> assertThat(ours).contains(figure.replaceFirst("(_seconds)?(_total|_count)?$", "")));
	}

	@Test
	void theBreakersSayWhetherTheyAreOpen() {
		CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
		PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
		breakers.circuitBreaker("job-service").transitionToOpenState();
		assertThat(meters.scrape())
			.containsPattern(BREAKER + "\\{[^}]*name=\"job-service\"[^}]*state=\"open\"[^}]*} 1");
	}

	@Test
	void everyAlertSaysHowBadItIsAndWhatToDo() {
		assertThat(rules()).isNotEmpty().allSatisfy((rule) -> {
			assertThat(rule.at("/labels/severity").asString("")).isIn("warning", "critical");
			assertThat(List.of("summary", "action")).allMatch((name) -> rule.path("annotations").has(name));
		});
	}

	private static Stream<JsonNode> rules() {
		return RULES.at("/spec/groups").valueStream().flatMap((group) -> group.path("rules").valueStream());
	}

	/** The names of meters, and some others, in the services' code. */
	private static Set<String> ours() {
		return Stream.concat(Stream.of("platform"), DeployFiles.SERVICES.stream())
			.flatMap((module) -> DeployFiles.sources(module))
			.flatMap((source) -> OURS.matcher(DeployFiles.read(source)).results())
			.map((name) -> name.group(1).replace('.', '_'))
			.collect(Collectors.toSet());
	}

}
