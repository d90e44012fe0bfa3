package org.hiringpipeline.deploy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * The environment that a service gets in a cluster.
 */
final class PodEnvironment {

	private PodEnvironment() {
	}

	/**
	 * The variables of a service's pods.
	 * @param rendered the resources of an overlay
	 * @param service the name of the service
	 * @return values by name; a value from a Secret is {@code <secret>/<key>}
	 */
	static Map<String, String> of(List<Manifest> rendered, String service) {
		return of(rendered, service, (optional) -> true);
	}

	/** The variables of a service's pods in a namespace without the optional Secrets. */
	static Map<String, String> withoutOptionalSecrets(List<Manifest> rendered, String service) {
		return of(rendered, service, (optional) -> !optional);
	}

	private static Map<String, String> of(List<Manifest> rendered, String service, Predicate<Boolean> there) {
		JsonNode container = deployment(rendered, service).containers().findFirst().orElseThrow();
		Map<String, String> variables = new TreeMap<>();
		container.path("envFrom")
			.valueStream()
			.map((source) -> source.at("/configMapRef/name").asString())
			.flatMap((name) -> find(rendered, "ConfigMap", name).at("/data").propertyStream())
			.forEach((entry) -> variables.put(entry.getKey(), entry.getValue().asString()));
		container.path("env")
			.valueStream()
			.filter((variable) -> there.test(variable.at("/valueFrom/secretKeyRef/optional").asBoolean(false)))
			.forEach((variable) -> variables.put(variable.path("name").asString(), value(variable)));
		return variables;
	}

	static Manifest deployment(List<Manifest> rendered, String service) {
		return find(rendered, "Deployment", service);
	}

	static Manifest find(List<Manifest> rendered, String kind, String name) {
		return Manifest.ofKind(rendered, kind)
			.stream()
			.filter((manifest) -> manifest.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No %s %s".formatted(kind, name)));
	}

	private static String value(JsonNode variable) {
		JsonNode secret = variable.at("/valueFrom/secretKeyRef");
		return secret.isMissingNode() ? variable.path("value").asString()
				: secret.path("name").asString() + "/" + secret.path("key").asString();
	}

}
