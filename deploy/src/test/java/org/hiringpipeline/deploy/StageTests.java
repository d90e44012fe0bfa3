package org.hiringpipeline.deploy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the README's order of an update is one that the labels allow. */
class StageTests {

	private static final Pattern APPLY = Pattern
		.compile("(?m)^kubectl apply (?:--\\S+ )*-k deploy/overlays/production(?: -l '?(\\S+?)'?)?$");

	private static final String README = DeployFiles.read(DeployFiles.DEPLOY.resolve("README.md"));

	private static final List<String> STAGES = APPLY.matcher(README)
		.results()
		.map((MatchResult command) -> (command.group(1) != null) ? command.group(1) : "")
		.toList();

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void topicsAndUsersThenReadersThenWriters(String overlay) {
		assertThat(STAGES).hasSize(3);
		List<Manifest> rendered = Overlays.render(overlay);
		assertThat(applied(rendered, STAGES.get(0))).isNotEmpty()
			.allMatch((manifest) -> manifest.kind().startsWith("Kafka"))
			.containsAll(Manifest.ofKind(rendered, "KafkaTopic"))
			.containsAll(Manifest.ofKind(rendered, "KafkaUser"));
		assertThat(Manifest.ofKind(applied(rendered, STAGES.get(1)), "Deployment")).extracting(Manifest::name)
			.containsExactlyInAnyOrder("scoring-service", "notification-service");
		assertThat(applied(rendered, STAGES.get(2))).isEqualTo(rendered);
	}

	/** A pod that names a ConfigMap that is not there does not start. */
	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void whatAStageStartsHasItsSettings(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		assertThat(STAGES).allSatisfy((stage) -> {
			List<Manifest> applied = applied(rendered, stage);
			List<String> settings = Manifest.ofKind(applied, "ConfigMap").stream().map(Manifest::name).toList();
			assertThat(Manifest.ofKind(applied, "Deployment").stream().flatMap(StageTests::settings))
				.isSubsetOf(settings);
			assertThat(Manifest.ofKind(applied, "Deployment")).allSatisfy((deployment) -> assertThat(applied)
				.anyMatch((other) -> other.kind().equals("ServiceAccount") && other.name().equals(deployment.name())));
		});
	}

	/** Or it would work on what happens to be the current namespace. */
	@Test
	void everyCommandSaysItsNamespaceOrIsOfAnOverlay() {
		assertThat(README.lines().filter((line) -> line.startsWith("kubectl ")))
			.allMatch(
					(line) -> line.startsWith("kubectl -n hiring ") || line.contains(" -k deploy/overlays/production"))
			.hasSize(10);
	}

	private static Stream<String> settings(Manifest deployment) {
		return deployment.containers()
			.flatMap((container) -> container.path("envFrom").valueStream())
			.map((source) -> source.at("/configMapRef/name").asString());
	}

	/** As {@code kubectl apply -l} selects. */
	private static List<Manifest> applied(List<Manifest> rendered, String selector) {
		return rendered.stream().filter(selecting(selector)).toList();
	}

	private static Predicate<Manifest> selecting(String selector) {
		if (selector.isEmpty()) {
			return (manifest) -> true;
		}
		String[] labelAndValue = selector.split("!?=", 2);
		Predicate<Manifest> equal = (manifest) -> manifest.at("/metadata/labels")
			.path(labelAndValue[0])
			.asString("")
			.equals(labelAndValue[1]);
		return selector.contains("!=") ? equal.negate() : equal;
	}

}
