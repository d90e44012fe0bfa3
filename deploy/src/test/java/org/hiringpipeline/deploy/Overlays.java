package org.hiringpipeline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * What is applied to a cluster, as rendered by {@code kubectl kustomize}: the overlays,
 * filled in as a company does, and one with every optional component.
 */
final class Overlays {

	private static final Path SAMPLES = DeployFiles.DEPLOY.resolve("src/test/kustomize");

	private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

	private Overlays() {
	}

	static List<String> names() {
		return folders(SAMPLES);
	}

	/** Those that are shipped. */
	static List<String> shipped() {
		return folders(DeployFiles.DEPLOY.resolve("overlays"));
	}

	/** What a company filled in, as lines. */
	static List<String> sample(String overlay, String file) {
		return DeployFiles.read(SAMPLES.resolve(overlay).resolve(file)).lines().toList();
	}

	/** The resources of an overlay; skips the test where kubectl is not installed. */
	static List<Manifest> render(String overlay) {
		return RENDERED.computeIfAbsent(overlay,
				(name) -> DeployFiles.manifests("overlays/" + name, renderFilledIn(name, UnaryOperator.identity())));
	}

	/** The text that kubectl makes of a folder, or its refusal as an error. */
	static String kustomize(Path folder) {
		Command.assumeInstalled("kubectl", "kubectl", "kustomize", "--help");
		return Command.run("kubectl", "kustomize", folder.toString());
	}

	/**
	 * What kubectl makes of an overlay once it is filled in, or its refusal as an error.
	 * @param overlay the overlay
	 * @param change what is done to each line that was filled in
	 */
	static String renderFilledIn(String overlay, UnaryOperator<String> change) {
		try {
			Path copy = Files.createTempDirectory("deploy");
			try {
				for (String folder : List.of("base", "components", "overlays")) {
					copy(DeployFiles.DEPLOY.resolve(folder), copy.resolve(folder), UnaryOperator.identity());
				}
				copy(SAMPLES, copy.resolve("overlays"), change);
				return kustomize(copy.resolve("overlays").resolve(overlay));
			}
			finally {
				FileSystemUtils.deleteRecursively(copy);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void copy(Path from, Path to, UnaryOperator<String> change) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				boolean filled = file.toString().endsWith(".env");
				Files.write(target, DeployFiles.read(file).lines().map(filled ? change : (line) -> line).toList());
			}
		}
	}

	private static List<String> folders(Path parent) {
		try (Stream<Path> folders = Files.list(parent)) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
