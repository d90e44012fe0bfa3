package org.hiringpipeline.local.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a stack consists of.
 *
 * @param root the checkout
 * @param folder data, logs and unpacked applications live below it
 * @param environment additional variables per component
 * @param externalKafka bootstrap servers to use instead of the embedded broker
 * @param externalMongodb connection string to use instead of the embedded engine
 */
record StackSettings(Path root, Path folder, Ports ports, List<String> services,
		Map<String, Map<String, String>> environment, @Nullable String externalKafka,
		@Nullable String externalMongodb) {

	String port(String name) {
		return String.valueOf(ports().of(name));
	}

	String http(String name) {
		return "http://localhost:" + ports().of(name);
	}

	String kafkaBootstrapServers() {
		return (externalKafka() != null) ? externalKafka() : "localhost:" + ports().of("kafka");
	}

	String mongodbUri() {
		return (externalMongodb() != null) ? externalMongodb()
				: "mongodb://localhost:" + ports().of("mongodb") + "/?retryWrites=false";
	}

	Path data(String component) {
		return folder().resolve("data").resolve(component).toAbsolutePath();
	}

	Path logs() {
		return folder().resolve("logs").toAbsolutePath();
	}

	Path applications() {
		return folder().resolve("app").toAbsolutePath();
	}

}
