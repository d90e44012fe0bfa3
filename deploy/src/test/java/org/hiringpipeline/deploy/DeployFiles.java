package org.hiringpipeline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of this module, and those of others that they must agree with.
 */
final class DeployFiles {

	static final Path ROOT = locate();

	static final Path DEPLOY = ROOT.resolve("deploy");

	static final List<String> SERVICES = List.of("job-service", "assessment-service", "scoring-service",
			"notification-service");

	private DeployFiles() {
	}

	/** The resources of the base, the components and the overlays as written. */
	static List<Manifest> manifests() {
		return Stream.of("base", "components", "overlays")
			.flatMap(DeployFiles::files)
			.filter((file) -> file.toString().endsWith(".yaml") && !file.endsWith("kustomization.yaml"))
			.flatMap((file) -> manifests(name(file), read(file)).stream())
			.toList();
	}

	/** How the base, the components and the overlays are put together. */
	static List<JsonNode> kustomizations() {
		return Stream.of("base", "components", "overlays")
			.flatMap(DeployFiles::files)
			.filter((file) -> file.endsWith("kustomization.yaml"))
			.flatMap((file) -> documents(read(file)))
			.toList();
	}

	static List<Manifest> manifests(String source, String yaml) {
		return documents(yaml).map((document) -> new Manifest(source, document)).toList();
	}

	/** The topics as declared for production. */
	static List<Manifest> topics() {
		return Manifest.ofKind(manifests("base/topics.yaml", read(DEPLOY.resolve("base/topics.yaml"))), "KafkaTopic");
	}

	static JsonNode asyncApi() {
		return documents(read(ROOT.resolve("contracts/asyncapi.yaml"))).findFirst().orElseThrow();
	}

	/** What all services are configured with. */
	static Path sharedSettings() {
		return ROOT.resolve("platform/src/main/resources/platform.yaml");
	}

	/** What one service is configured with. */
	static Path settings(String service) {
		return ROOT.resolve(service).resolve("src/main/resources/application.yaml");
	}

	/** The documents of a file that are not empty; with anchors and merges resolved. */
	static Stream<JsonNode> documents(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		Iterable<Object> documents = new Yaml(new SafeConstructor(options)).loadAll(yaml);
		return StreamSupport.stream(documents.spliterator(), false)
			.map((document) -> JsonMapper.shared().<JsonNode>valueToTree(document))
			.filter(JsonNode::isObject)
			.toList()
			.stream();
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The code of a module, without its tests. */
	static Stream<Path> sources(String module) {
		return files(ROOT.resolve(module).resolve("src/main/java"));
	}

	private static Stream<Path> files(String folder) {
		return files(DEPLOY.resolve(folder));
	}

	private static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		return DEPLOY.relativize(file).toString().replace('\\', '/');
	}

	private static Path locate() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve("deploy/base/topics.yaml"))) {
				return folder;
			}
		}
		throw new IllegalStateException("No deploy folder above the working directory");
	}

}
