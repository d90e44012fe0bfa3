package org.hiringpipeline.deploy;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * One resource of Kubernetes.
 *
 * @param source the file or overlay that it comes from
 * @param content what it says
 */
record Manifest(String source, JsonNode content) {

	String kind() {
		return this.content.path("kind").asString("");
	}

	String apiVersion() {
		return this.content.path("apiVersion").asString("");
	}

	String name() {
		return at("/metadata/name").asString("");
	}

	JsonNode at(String pointer) {
		return this.content.at(pointer);
	}

	Stream<JsonNode> containers() {
		return Stream.of("containers", "initContainers")
			.flatMap((kind) -> at("/spec/template/spec").path(kind).valueStream());
	}

	static List<Manifest> ofKind(List<Manifest> manifests, String kind) {
		return manifests.stream().filter((manifest) -> manifest.kind().equals(kind)).toList();
	}

	@Override
	public String toString() {
		return "%s: %s %s".formatted(this.source, kind(), name());
	}

}
