package org.hiringpipeline.platform.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The repository's contracts: examples to feed to consumers, schemas to hold producers
 * to. Formats are asserted, and of an extensible enum only the known values pass, as our
 * own producers send no others.
 */
public final class Contracts {

	private static final String BASE = "https://hiringpipeline.org/contracts/";

	private static final Path FOLDER = locate();

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
			(registry) -> registry.schemas(Contracts::strict)
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private Contracts() {
	}

	/** Every example of a folder, such as {@code job-postings}, in the order of names. */
	public static List<Example> examples(String folder) {
		try (Stream<Path> files = Files.list(FOLDER.resolve("events").resolve(folder).resolve("examples"))) {
			return files.sorted().map(Contracts::example).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The example with that name, such as {@code job-posting.opened}. */
	public static Example example(String folder, String name) {
		return examples(folder).stream()
			.filter((example) -> example.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No example " + name + " in " + folder));
	}

	/**
	 * What is wrong with the data of an event, by the schema it names; empty if nothing.
	 */
	public static List<String> validate(String dataschema, String data) {
		return validate(dataschema, JSON.readTree(data));
	}

	/**
	 * What is wrong with the attributes of an event; empty if nothing. Takes record
	 * headers as well as bare attribute names.
	 */
	public static List<String> validateEnvelope(Map<String, String> attributesOrHeaders) {
		ObjectNode event = JSON.createObjectNode();
		attributesOrHeaders.forEach((name, value) -> event.put(attribute(name), value));
		event.putObject("data");
		return validate(BASE + "events/cloudevent.v1.json", event);
	}

	static String header(String attribute) {
		return attribute.equals("datacontenttype") ? "content-type" : "ce_" + attribute;
	}

	private static String attribute(String name) {
		return name.equals("content-type") ? "datacontenttype" : name.startsWith("ce_") ? name.substring(3) : name;
	}

	private static List<String> validate(String schema, JsonNode instance) {
		if (!schema.startsWith(BASE) || !Files.isRegularFile(file(schema))) {
			return List.of("There is no schema " + schema);
		}
		return SCHEMAS.getSchema(SchemaLocation.of(schema)).validate(instance).stream().map(Error::toString).toList();
	}

	private static Example example(Path file) {
		JsonNode event = JSON.readTree(file);
		Map<String, String> attributes = new LinkedHashMap<>();
		event.properties()
			.stream()
			.filter((attribute) -> !attribute.getKey().equals("data"))
			.forEach((attribute) -> attributes.put(attribute.getKey(), attribute.getValue().asString()));
		String name = file.getFileName().toString().replace(".json", "");
		return new Example(name, event.path("type").asString(), attributes, event.path("data").toString());
	}

	private static String strict(String schema) {
		try {
			return Files.readString(file(schema)).replace("\"x-extensible-enum\"", "\"enum\"");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path file(String schema) {
		return FOLDER.resolve(schema.substring(BASE.length()));
	}

	/** Tests run in their module's folder, IDEs sometimes in the repository's. */
	private static Path locate() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path contracts = folder.resolve("contracts");
			if (Files.exists(contracts.resolve("events/cloudevent.v1.json"))) {
				return contracts;
			}
		}
		throw new IllegalStateException("No contracts folder above the working directory");
	}

}
