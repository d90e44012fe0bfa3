package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hiringpipeline.local.launch.process.Component;

/**
 * The command lines of the components: this JVM's own java, small heaps, and the AOT
 * cache where one is there.
 */
public final class JavaCommands {

	private static final List<String> LEAN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
			"--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8");

	private final StackSettings settings;

	private final AotCaches caches;

	JavaCommands(StackSettings settings, AotCaches caches) {
		this.settings = settings;
		this.caches = caches;
	}

	public static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/** A plain main class of this module. */
	Component.Command main(Class<?> main, String heap, String... arguments) {
		List<String> line = new ArrayList<>(List.of(java(), "-Xmx" + heap));
		line.addAll(LEAN);
		line.addAll(List.of("-Dlogback.configurationFile=logback-component.xml", "-cp", classPath(), main.getName()));
		line.addAll(List.of(arguments));
		return new Component.Command(line, Map.of());
	}

	/** The issuer: a Boot application on this module's class path. */
	Component.Command issuer(Class<?> main, String heap, Map<String, String> environment) throws IOException {
		List<String> options = new ArrayList<>(List.of("-Xmx" + heap));
		options.addAll(LEAN);
		String classPath = classPath();
		return this.caches.command("issuer", AotCaches.stamp(classPath), options,
				List.of("-cp", classPath, main.getName()), environment);
	}

	/** A service: its Boot jar, unpacked. */
	Component.Command service(String name, String heap, Map<String, String> environment)
			throws IOException, InterruptedException {
		Path jar = this.settings.root().resolve(name).resolve("target").resolve(name + ".jar");
		if (!Files.exists(jar)) {
			throw new IOException(jar + " is missing: build it first, ./run does");
		}
		Path unpacked = Unpacked.of(jar, this.settings.applications().resolve(name), this.settings.logs());
		List<String> options = new ArrayList<>(List.of("-Xmx" + heap));
		options.addAll(LEAN);
		return this.caches.command(name, AotCaches.stamp(jar.toString()), options, List.of("-jar", unpacked.toString()),
				environment);
	}

	/**
	 * What the build wrote down when it packaged this module; else what this JVM runs on,
	 * which holds in an IDE.
	 */
	private String classPath() {
		Path target = this.settings.root().resolve("local/target");
		Path written = target.resolve("class-path");
		Path jar = target.resolve("local.jar");
		try {
			if (Files.exists(written) && Files.exists(jar)) {
				return jar + ":" + Files.readString(written).strip();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(written + " cannot be read", ex);
		}
		return System.getProperty("java.class.path");
	}

}
