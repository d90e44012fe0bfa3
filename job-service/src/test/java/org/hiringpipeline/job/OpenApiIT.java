package org.hiringpipeline.job;

import java.io.IOException;
import java.nio.file.Files;

import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published document is what the service offers. {@code -Dopenapi.write=true} writes
 * it anew.
 */
@RunsOnEngines
class OpenApiIT {

	@Autowired
	Environment environment;

	@Test
	void thePublishedDocumentIsWhatTheServiceOffers() throws IOException {
		var file = Topics.repository().resolve("contracts/openapi/job-service.json");
		var offered = Api.as(this.environment, "recruiter").get("/v3/api-docs");
		assertThat(offered.status()).isEqualTo(200);
		if (Boolean.getBoolean("openapi.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, offered.body() + "\n");
		}
		assertThat(offered.body() + "\n").isEqualTo(Files.readString(file));
	}

	@Test
	void everyOperationSaysWhatItDoes() {
		var paths = Api.as(this.environment, "recruiter").get("/v3/api-docs").json().path("paths");
		assertThat(paths.valueStream().flatMap((path) -> path.valueStream())).isNotEmpty()
			.allSatisfy((operation) -> assertThat(operation.path("summary").asString("")).isNotBlank());
	}

}
