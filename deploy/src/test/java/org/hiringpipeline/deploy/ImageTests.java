package org.hiringpipeline.deploy;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ImageTests {

	private static final List<String> INSTRUCTIONS = DeployFiles.read(DeployFiles.DEPLOY.resolve("images/Dockerfile"))
		.replace("\\\n", " ")
		.lines()
		.filter((line) -> !line.isBlank() && !line.startsWith("#"))
		.toList();

	private static final List<String> FINAL_STAGE = INSTRUCTIONS.subList(INSTRUCTIONS.indexOf(INSTRUCTIONS.stream()
		.filter((line) -> line.startsWith("FROM "))
		.reduce((first, second) -> second)
		.orElseThrow()), INSTRUCTIONS.size());

	@Test
	void runsOnJustAJavaRuntime() {
		assertThat(INSTRUCTIONS.getFirst()).startsWith("ARG JRE=eclipse-temurin:25-jre");
		assertThat(FINAL_STAGE.getFirst()).isEqualTo("FROM ${JRE}");
		assertThat(FINAL_STAGE).noneMatch((line) -> line.startsWith("RUN "));
	}

	/** Numeric, or Kubernetes could not tell that it is not root. */
	@Test
	void runsAsTheUserThatTheManifestsName() {
		List<String> users = FINAL_STAGE.stream().filter((line) -> line.startsWith("USER ")).toList();
		assertThat(users).hasSize(1).first().asString().matches("USER [1-9]\\d*:[1-9]\\d*");
		assertThat(Manifest.ofKind(DeployFiles.manifests(), "Deployment")).allSatisfy((deployment) -> {
			JsonNode security = deployment.at("/spec/template/spec/securityContext");
			assertThat(users.getFirst()).isEqualTo(
					"USER %d:%d".formatted(security.path("runAsUser").asInt(), security.path("runAsGroup").asInt()));
		});
	}

	@Test
	void startsJavaWithoutAShell() {
		List<String> entries = FINAL_STAGE.stream().filter((line) -> line.startsWith("ENTRYPOINT ")).toList();
		assertThat(entries).hasSize(1);
		JsonNode command = JsonMapper.shared().readTree(entries.getFirst().substring("ENTRYPOINT ".length()));
		assertThat(command.valueStream().map(JsonNode::asString)).containsExactly("java", "-jar", "application.jar");
		assertThat(FINAL_STAGE).noneMatch((line) -> line.startsWith("CMD ") || line.startsWith("HEALTHCHECK "));
	}

	@Test
	void sizesTheHeapByTheContainer() {
		assertThat(FINAL_STAGE)
			.anyMatch((line) -> line.startsWith("ENV JAVA_TOOL_OPTIONS=") && line.contains("-XX:MaxRAMPercentage="));
		assertThat(FINAL_STAGE).noneMatch((line) -> line.contains("-Xmx"));
	}

	/** For /actuator/info. */
	@Test
	void saysWhatItWasMadeOf() {
		assertThat(FINAL_STAGE).anyMatch((line) -> line.startsWith("ENV ") && line.contains(" REVISION=${REVISION}"));
		assertThat(DeployFiles.read(DeployFiles.sharedSettings())).contains("revision: ${REVISION:unknown}");
	}

	/** The order of the layers, from what changes least. */
	@Test
	void hasALayerPerRateOfChangeThatTheServiceCannotWrite() {
		List<String> copies = FINAL_STAGE.stream().filter((line) -> line.startsWith("COPY ")).toList();
		assertThat(copies).containsExactly("COPY --from=layers /layers/extracted/dependencies/ ./",
				"COPY --from=layers /layers/extracted/spring-boot-loader/ ./",
				"COPY --from=layers /layers/extracted/snapshot-dependencies/ ./",
				"COPY --from=layers /layers/extracted/application/ ./");
	}

	@Test
	void sendsNothingButTheJarsToTheBuild() {
		assertThat(DeployFiles.read(DeployFiles.DEPLOY.resolve("images/Dockerfile.dockerignore"))
			.lines()
			.filter((line) -> !line.startsWith("#"))).containsExactly("**", "!*-service", "*-service/**",
					"!*-service/target", "*-service/target/**", "!*-service/target/*-service.jar");
	}

}
