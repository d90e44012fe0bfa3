package org.hiringpipeline.deploy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkTests {

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void everythingThatIsNotAllowedIsDenied(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		JsonNode deny = PodEnvironment.find(rendered, "NetworkPolicy", "default-deny").at("/spec");
		assertThat(deny.path("policyTypes").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("Ingress",
				"Egress");
		assertThat(List.of("ingress", "egress")).noneMatch(deny::has);
		assertThat(DeployFiles.SERVICES).allMatch((service) -> selects(deny.path("podSelector"), rendered, service));
	}

	/** Asked: by notification-service alone, besides the gateway. */
	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void whoeverMayAskAServiceIsAlsoLetOut(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		Stream<String> reachable = PodEnvironment.find(rendered, "NetworkPolicy", "notification-service")
			.at("/spec/egress/0/to")
			.valueStream()
			.map((peer) -> peer.at("/podSelector/matchLabels/app.kubernetes.io~1name").asString());
		assertThat(reachable).allSatisfy((service) -> {
			JsonNode callers = PodEnvironment.find(rendered, "NetworkPolicy", service).at("/spec/ingress/0/from");
			assertThat(callers.valueStream())
				.allMatch((caller) -> selects(caller.path("podSelector"), rendered, "notification-service"));
		}).containsExactlyInAnyOrder("job-service", "assessment-service");
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void routesLeadToHttpPortsAndNeverToManagement(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		assertThat(Manifest.ofKind(rendered, "HTTPRoute")).hasSize(DeployFiles.SERVICES.size() + 1)
			.allSatisfy((route) -> route.at("/spec/rules/0/backendRefs").forEach((backend) -> {
				JsonNode port = PodEnvironment.find(rendered, "Service", backend.path("name").asString())
					.at("/spec/ports/0");
				assertThat(port.path("name").asString()).isEqualTo("http");
				assertThat(backend.path("port")).isEqualTo(port.path("port"));
			}));
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void theOutsideReachesOnlyWhatASittingNeeds(String overlay) {
		List<Manifest> open = Manifest.ofKind(Overlays.render(overlay), "HTTPRoute")
			.stream()
			.filter((route) -> route.at("/spec/parentRefs/0/name").asString().equals("public"))
			.toList();
		assertThat(open).extracting(Manifest::name).containsExactly("candidates");
		assertThat(open.getFirst().at("/spec/rules/0/matches").valueStream())
			.extracting((match) -> match.at("/path/type").asString() + " " + match.at("/path/value").asString())
			.containsExactly("PathPrefix /sit", "PathPrefix /v1/sitting");
	}

	/** Without a section a route hangs on the listener without TLS too. */
	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void routesHangOnTheListenerWithTls(String overlay) {
		assertThat(Manifest.ofKind(Overlays.render(overlay), "HTTPRoute")).isNotEmpty()
			.allSatisfy((route) -> assertThat(route.at("/spec/parentRefs").valueStream()).isNotEmpty()
				.allMatch((gateway) -> gateway.path("sectionName").asString("").equals("https")));
	}

	@Test
	void tracesAreSentToWhereTheyAreLetOut() {
		List<Manifest> rendered = Overlays.render("complete");
		JsonNode policy = PodEnvironment.find(rendered, "NetworkPolicy", "tracing").at("/spec");
		JsonNode egress = policy.at("/egress/0");
		assertThat(DeployFiles.SERVICES).allSatisfy((service) -> {
			URI collector = URI.create(PodEnvironment.of(rendered, service)
				.getOrDefault("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", ""));
			assertThat(collector).hasPath("/v1/traces").hasPort(egress.at("/ports/0/port").asInt());
			assertThat(collector.getHost()).endsWith(
					"." + egress.at("/to/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name").asString());
			assertThat(selects(policy.path("podSelector"), rendered, service)).isTrue();
		});
	}

	private static boolean selects(JsonNode podSelector, List<Manifest> rendered, String service) {
		JsonNode labels = PodEnvironment.deployment(rendered, service).at("/spec/template/metadata/labels");
		return podSelector.path("matchLabels")
			.propertyStream()
			.allMatch((Map.Entry<String, JsonNode> label) -> label.getValue().equals(labels.path(label.getKey())));
	}

}
