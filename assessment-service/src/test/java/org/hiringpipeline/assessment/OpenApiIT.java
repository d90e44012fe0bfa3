package org.hiringpipeline.assessment;

import java.io.IOException;
import java.nio.file.Files;

import org.hiringpipeline.platform.testing.Topics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed description of the API is the one that the code gives. */
@ServiceTest
class OpenApiIT {

	@Test
	void isAsPublished(@Autowired Pipeline pipeline) throws IOException {
		var file = Topics.repository().resolve("contracts/openapi/assessment-service.json");
		var generated = pipeline.candidate("none").get("/v3/api-docs").body().strip() + "\n";
		if (Boolean.getBoolean("openapi.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, generated);
		}
		assertThat(generated).as("run with -Dopenapi.write=true to take the change over")
			.isEqualTo(Files.readString(file));
	}

}
