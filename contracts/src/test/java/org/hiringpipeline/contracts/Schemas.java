package org.hiringpipeline.contracts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/**
 * Validation against the current schemas, with formats asserted. It is strict where
 * consumers are tolerant: only the known values of an extensible enum pass.
 */
final class Schemas {

	static final String BASE = "https://hiringpipeline.org/contracts/";

	static final String ENVELOPE = BASE + "events/cloudevent.v1.json";

	static final String METASCHEMA = "https://json-schema.org/draft/2020-12/schema";

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry.schemas(strict())
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private Schemas() {
	}

	static List<String> validate(String schema, JsonNode instance) {
		return REGISTRY.getSchema(SchemaLocation.of(schema)).validate(instance).stream().map(Error::toString).toList();
	}

	private static Map<String, String> strict() {
		return ContractFiles.schemas()
			.stream()
			.map(ContractFiles::json)
			.collect(Collectors.toMap((schema) -> schema.path("$id").asString(),
					(schema) -> schema.toString().replace("\"x-extensible-enum\"", "\"enum\"")));
	}

}
