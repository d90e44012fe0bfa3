package org.hiringpipeline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What is applied to a cluster, as rendered by {@code kubectl kustomize}.
 */
final class Overlays {

	private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

	private Overlays() {
	}

	static List<String> names() {
		try (Stream<Path> folders = Files.list(DeployFiles.DEPLOY.resolve("overlays"))) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The resources of an overlay; skips the test where kubectl is not installed. */
	static List<Manifest> render(String overlay) {
		return RENDERED.computeIfAbsent("overlays/" + overlay, Overlays::kustomize);
	}

	private static List<Manifest> kustomize(String folder) {
		Command.assumeInstalled("kubectl", "kubectl", "kustomize", "--help");
		return DeployFiles.manifests(folder, Command.run("kubectl", "kustomize", folder));
	}

}
