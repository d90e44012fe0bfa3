package org.hiringpipeline.scoring;

import java.io.IOException;
import java.nio.file.Files;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.Topics;
import org.hiringpipeline.platform.testing.contract.Documented;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed description of the API is the one that the code gives. */
@RunsOnEngines
class OpenApiIT {

	@Test
	void isAsPublished(@Autowired Environment environment) throws IOException {
		var file = Topics.repository().resolve("contracts/openapi/scoring-service.json");
		var generated = Api.anonymous(environment).get("/v3/api-docs").body().strip() + "\n";
		if (Boolean.getBoolean("openapi.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, generated);
		}
		assertThat(Documented.gaps(generated)).isEmpty();
		assertThat(Documented.wrongLists(generated)).isEmpty();
		assertThat(generated).as("run with -Dopenapi.write=true to take the change over")
			.isEqualTo(Files.readString(file));
	}

}
