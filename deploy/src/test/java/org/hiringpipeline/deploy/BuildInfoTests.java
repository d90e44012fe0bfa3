package org.hiringpipeline.deploy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Whether a service can say at /actuator/info which build it is. */
class BuildInfoTests {

	/** Without the time: the same source makes the same jar. */
	@Test
	void theBuildOfEveryServiceWritesIt() {
		assertThat(DeployFiles.read(DeployFiles.ROOT.resolve("pom.xml"))).contains("<goal>build-info</goal>",
				"<time>off</time>");
		assertThat(DeployFiles.SERVICES)
			.allSatisfy((service) -> assertThat(DeployFiles.read(DeployFiles.ROOT.resolve(service).resolve("pom.xml")))
				.contains("<artifactId>spring-boot-maven-plugin</artifactId>"));
	}

	@ParameterizedTest
	@FieldSource("org.hiringpipeline.deploy.DeployFiles#SERVICES")
	void whatWasBuiltSaysItsVersion(String service) throws IOException {
		Path file = DeployFiles.ROOT.resolve(service).resolve("target/classes/META-INF/build-info.properties");
		assumeThat(Files.exists(file)).as(service + " is not built").isTrue();
		Properties build = new Properties();
		try (Reader text = Files.newBufferedReader(file)) {
			build.load(text);
		}
		assertThat(build).containsEntry("build.artifact", service).containsKey("build.version");
		assertThat(build).doesNotContainKey("build.time");
	}

}
