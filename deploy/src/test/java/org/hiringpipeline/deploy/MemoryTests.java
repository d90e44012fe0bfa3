package org.hiringpipeline.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the heap and what a service needs beside it fit into its container. */
class MemoryTests {

	private static final long MIB = 1024 * 1024;

	/**
	 * Measured: 245 MB beside the heap of a working service with the serial collector;
	 * with G1 about a tenth of the largest heap more (41 of 473 MiB).
	 */
	private static final long BESIDE_THE_HEAP = 245_000_000;

	private static final double KEPT_BY_G1 = 0.1;

	private static final long SMALLEST_HEAP = 256 * MIB;

	private static final Pattern IMAGE_OPTIONS = Pattern.compile("JAVA_TOOL_OPTIONS=\"([^\"]*)\"");

	static Stream<Container> containers() {
		JsonNode compose = DeployFiles.documents(DeployFiles.read(DeployFiles.DEPLOY.resolve("compose.yaml")))
			.findFirst()
			.orElseThrow();
		Stream<Container> composed = DeployFiles.SERVICES.stream()
			.map((service) -> new Container("compose " + service,
					compose.at("/services/" + service + "/mem_limit").asString(), imageOptions()));
		return Stream.concat(composed, Overlays.names().stream().flatMap(MemoryTests::pods));
	}

	@ParameterizedTest
	@MethodSource("containers")
	void theHeapLeavesWhatAServiceNeedsBesideIt(Container container) {
		long heap = (long) (container.bytes() * container.heapShare());
		assertThat(heap).isGreaterThanOrEqualTo(SMALLEST_HEAP);
		assertThat(container.bytes() - heap).as("beside the heap")
			.isGreaterThanOrEqualTo(BESIDE_THE_HEAP + (long) (heap * KEPT_BY_G1));
	}

	/** Chosen by the JVM, they would follow the size of the container and of the node. */
	@ParameterizedTest
	@MethodSource("containers")
	void collectorAndProcessorsAreSaid(Container container) {
		assertThat(container.matches("-XX:\\+Use\\w+GC(?= |$)")).hasSize(1);
		assertThat(container.matches("-XX:ActiveProcessorCount=[1-9]\\d*(?= |$)")).hasSize(1);
	}

	/** As a JVM takes them that has no more than the container. */
	@ParameterizedTest
	@MethodSource("containers")
	void theOptionsAreOnesThatTheJvmHas(Container container) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(List.of(container.options().trim().split(" +")));
		command.addAll(List.of("-XX:MaxRAM=" + container.bytes(), "-XX:+PrintFlagsFinal", "-version"));
		String flags = Command.run(command.toArray(String[]::new));
		assertThat(flags).containsPattern("bool UseG1GC +:?= true").containsPattern("ActiveProcessorCount +:?= 2");
	}

	private static Stream<Container> pods(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		return DeployFiles.SERVICES.stream().map((service) -> {
			Map<String, String> variables = PodEnvironment.of(rendered, service);
			JsonNode container = PodEnvironment.deployment(rendered, service).containers().findFirst().orElseThrow();
			return new Container(overlay + " " + service, container.at("/resources/limits/memory").asString(),
					variables.getOrDefault("JAVA_TOOL_OPTIONS", imageOptions()) + " "
							+ variables.getOrDefault("JDK_JAVA_OPTIONS", ""));
		});
	}

	private static String imageOptions() {
		Matcher options = IMAGE_OPTIONS.matcher(DeployFiles.read(DeployFiles.DEPLOY.resolve("images/Dockerfile")));
		assertThat(options.find()).isTrue();
		return options.group(1);
	}

	/**
	 * A container of a service.
	 *
	 * @param name where it is and whose
	 * @param limit of its memory
	 * @param options of its JVM
	 */
	record Container(String name, String limit, String options) {

		long bytes() {
			Matcher size = Pattern.compile("(\\d+)(Mi|Gi|m|g)").matcher(this.limit);
			assertThat(size.matches()).as(this.limit).isTrue();
			return Long.parseLong(size.group(1)) * MIB * (size.group(2).matches("[Gg]i?") ? 1024 : 1);
		}

		double heapShare() {
			return Double.parseDouble(matches("(?<=-XX:MaxRAMPercentage=)[\\d.]+").getLast()) / 100;
		}

		List<String> matches(String pattern) {
			return Pattern.compile(pattern).matcher(this.options).results().map(MatchResult::group).toList();
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
