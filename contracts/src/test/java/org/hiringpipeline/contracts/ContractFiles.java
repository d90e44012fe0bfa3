package org.hiringpipeline.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files of this module and how to read them.
 */
final class ContractFiles {

	static final Path CONTRACTS = locate();

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final YAMLMapper YAML = YAMLMapper.shared();

	private ContractFiles() {
	}

	static List<Path> schemas() {
		return files("events").filter((file) -> !isExample(file)).toList();
	}

	static List<Path> publishedSchemas() {
		return files("published").filter((file) -> file.toString().endsWith(".json")).toList();
	}

	static List<Path> examples() {
		return files("events").filter(ContractFiles::isExample).toList();
	}

	/**
	 * The path below contracts/, with slashes.
	 */
	static String name(Path file) {
		return CONTRACTS.relativize(file).toString().replace('\\', '/');
	}

	/**
	 * The folder below events/ that a file of it is in; the topic is named after it.
	 */
	static String folder(Path file) {
		return CONTRACTS.resolve("events").relativize(file).getName(0).toString();
	}

	static JsonNode json(Path file) {
		return JSON.readTree(file);
	}

	static JsonNode json(String text) {
		return JSON.readTree(text);
	}

	static JsonNode yaml(Path file) {
		return YAML.readTree(file);
	}

	/**
	 * Every document of a YAML file.
	 */
	static List<JsonNode> yamlDocuments(Path file) {
		try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file)) {
			return documents.readAll();
		}
	}

	private static boolean isExample(Path file) {
		return name(file).contains("/examples/");
	}

	private static Stream<Path> files(String folder) {
		try (Stream<Path> files = Files.walk(CONTRACTS.resolve(folder))) {
			return files.filter(Files::isRegularFile).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

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
