package org.hiringpipeline.systemtests.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document of a service, read strictly: formats are asserted, and what it
 * does not name may not be answered.
 */
final class FuzzDocument {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SCHEMAS = "#/components/schemas/";

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private final String service;

	private final JsonNode root;

	private final Map<String, Schema> validators = new ConcurrentHashMap<>();

	FuzzDocument(Path file) {
		this.service = file.getFileName().toString().replace(".json", "");
		this.root = JSON.readTree(file);
		this.root.at("/components/schemas").properties().forEach((schema) -> close(schema.getValue()));
	}

	private static void close(JsonNode schema) {
		if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
			object.put("additionalProperties", false);
		}
	}

	String service() {
		return this.service;
	}

	List<FuzzOperation> operations() {
		List<FuzzOperation> operations = new ArrayList<>();
		this.root.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> operations.add(new FuzzOperation(this,
						method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()))));
		return operations;
	}

	/** The schema itself, where it only points to one. */
	JsonNode resolve(JsonNode schema) {
		var reference = schema.path("$ref").asString("");
		return reference.startsWith(SCHEMAS)
				? this.root.at("/components/schemas").path(reference.substring(SCHEMAS.length())) : schema;
	}

	/** What is wrong with an answer. */
	List<String> faults(JsonNode schema, JsonNode answer) {
		return this.validators.computeIfAbsent(schema.toString(), (text) -> validator(schema))
			.validate(answer)
			.stream()
			.map(Error::toString)
			.toList();
	}

	private Schema validator(JsonNode schema) {
		var whole = JSON.createObjectNode();
		whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		whole.putArray("allOf").add(schema);
		whole.set("components", this.root.path("components"));
		return REGISTRY.getSchema(whole);
	}

}
