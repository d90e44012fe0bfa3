package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The script in a small checkout, with a JDK and a Maven that only say that they were
 * called.
 */
class RunScriptTests {

	private static final String MODULES = "local job-service assessment-service scoring-service notification-service";

	@TempDir
	Path checkout;

	private Path tools;

	private Path jdk;

	/** What the script printed, and its exit code. */
	private record Result(int code, String output) {

		boolean built() {
			return output().contains("Building");
		}

	}

	@BeforeEach
	void lay() throws IOException {
		Files.copy(Path.of("../run"), this.checkout.resolve("run"));
		for (String module : MODULES.split(" ", -1)) {
			Files.createDirectories(this.checkout.resolve(module + "/src/main/java"));
			Files.writeString(this.checkout.resolve(module + "/pom.xml"), module);
		}
		Files.createDirectories(this.checkout.resolve("contracts"));
		Path resources = Files.createDirectories(this.checkout.resolve("local/src/main/resources"));
		Files.copy(Path.of("src/main/resources/help.txt"), resources.resolve("help.txt"));
		this.tools = Files.createDirectories(this.checkout.resolve("target/tools"));
		this.jdk = Files.createDirectories(this.checkout.resolve("target/jdk"));
		Files.writeString(this.jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
		executable(this.jdk.resolve("bin/javac"), "");
		executable(this.jdk.resolve("bin/java"), "echo LAUNCHED \"$@\"");
		maven("3.8.7");
	}

	@Test
	void helpNeedsNothing() throws Exception {
		Result result = run(Map.of(), "--help");

		assertThat(result.code()).isZero();
		assertThat(result.output()).contains("--once", "MONGODB_URI");
	}

	@Test
	void buildsThenLaunchesWithTheSameOptions() throws Exception {
		Result result = run(withJdk(), "--once", "--seed", "7");

		assertThat(result.code()).isZero();
		assertThat(result.built()).isTrue();
		assertThat(result.output()).contains("LAUNCHED -Xmx").contains("launch.Launcher --once --seed 7");
	}

	@Test
	void buildsAgainOnlyWhenASourceAPomOrAContractChanged() throws Exception {
		run(withJdk());
		assertThat(run(withJdk()).built()).isFalse();

		Files.writeString(this.checkout.resolve("job-service/src/main/java/New.java"), "class New {}");
		assertThat(run(withJdk()).built()).isTrue();
		Files.delete(this.checkout.resolve("job-service/src/main/java/New.java"));
		assertThat(run(withJdk()).built()).isTrue();
		Files.writeString(this.checkout.resolve("local/pom.xml"), "changed");
		assertThat(run(withJdk()).built()).isTrue();
		Files.writeString(this.checkout.resolve("contracts/x.json"), "{}");
		assertThat(run(withJdk()).built()).isTrue();
		Files.writeString(this.checkout.resolve("job-service/README.md"), "words");
		assertThat(run(withJdk()).built()).isFalse();
		Files.delete(this.checkout.resolve("job-service/target/job-service.jar"));
		assertThat(run(withJdk()).built()).isTrue();
	}

	@Test
	void aFailedBuildIsToldAndTriedAgain() throws Exception {
		executable(this.tools.resolve("mvn"), """
				[ "$1" = -v ] && { echo 'Apache Maven 3.9.1'; exit 0; }
				echo '[ERROR] no such symbol'; exit 1""");

		Result result = run(withJdk());

		assertThat(result.code()).isEqualTo(1);
		assertThat(result.output()).contains("no such symbol", ".local/logs/build.log").doesNotContain("LAUNCHED");
		maven("3.9.1");
		assertThat(run(withJdk()).output()).contains("LAUNCHED");
	}

	@Test
	void aMissingJdkIsOneLine() throws Exception {
		Files.writeString(this.jdk.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");

		assertRefused(run(withJdk()), "JDK 25 is needed");
	}

	@Test
	void aMissingMavenIsOneLine() throws Exception {
		Files.delete(this.tools.resolve("mvn"));

		assertRefused(run(withJdk()), "Maven 3.8 or later is needed and was not found");
	}

	@Test
	void anOldMavenIsOneLine() throws Exception {
		maven("3.6.3");

		assertRefused(run(withJdk()), "Maven 3.8 or later is needed; mvn is 3.6");
	}

	@Test
	void anUnknownOptionIsRefusedBeforeAnythingElse() throws Exception {
		Result result = run(Map.of(), "--frsh");

		assertThat(result.code()).isEqualTo(2);
		assertThat(result.output()).isEqualTo("Unknown option --frsh. ./run --help lists them.\n");
	}

	private static void assertRefused(Result result, String words) {
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.output()).startsWith(words).hasLineCount(1);
	}

	private Map<String, String> withJdk() {
		return Map.of("JAVA_HOME_25", this.jdk.toString());
	}

	private Result run(Map<String, String> environment, String... options) throws Exception {
		List<String> line = new ArrayList<>(List.of("bash", this.checkout.resolve("run").toString()));
		line.addAll(List.of(options));
		ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("JAVA") || name.startsWith("JDK"));
		builder.environment().put("HOME", this.checkout.toString());
		builder.environment().put("JDK_FOLDERS", this.checkout.resolve("none").toString());
		builder.environment().put("PATH", this.tools + ":" + systemTools());
		builder.environment().putAll(environment);
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return new Result(process.exitValue(), output);
	}

	/** The tools that the script uses, without the machine's own JDK and Maven. */
	private Path systemTools() throws IOException {
		Path links = this.checkout.resolve("target/system");
		if (!Files.exists(links)) {
			Files.createDirectories(links);
			for (String name : List.of("bash", "cat", "cksum", "dirname", "find", "grep", "head", "kill", "mkdir", "ps",
					"readlink", "rm", "sed", "sha256sum", "sort", "tail", "tee", "xargs")) {
				for (String folder : List.of("/bin", "/usr/bin")) {
					Path tool = Path.of(folder, name);
					if (Files.exists(tool) && !Files.exists(links.resolve(name))) {
						executable(links.resolve(name), "exec " + tool + " \"$@\"");
					}
				}
			}
		}
		return links;
	}

	private void maven(String version) throws IOException {
		executable(this.tools.resolve("mvn"), """
				[ "$1" = -v ] && { echo 'Apache Maven %s'; exit 0; }
				echo '[INFO] Building Local [1/5]'
				for module in %s; do
					mkdir -p $module/target
					echo jar >$module/target/$module.jar
				done
				echo lib.jar >local/target/class-path""".formatted(version, MODULES));
	}

	private static void executable(Path file, String script) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, "#!/bin/sh\n" + script + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

}
