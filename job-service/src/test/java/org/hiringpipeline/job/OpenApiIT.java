package org.hiringpipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.hiringpipeline.platform.testing.Topics;
import org.hiringpipeline.platform.testing.contract.Documented;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
		if (Boolean.getBoolean("openapi.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, offered.body().strip() + "\n");
		}
		assertThat(offered.json().at("/components/schemas").propertyStream().flatMap(OpenApiIT::undescribed)).isEmpty();
		assertThat(Documented.wrongLists(offered.body())).isEmpty();
		assertThat(offered.body().strip() + "\n").as("run with -Dopenapi.write=true to take the change over")
			.isEqualTo(Files.readString(file));
		assertThat(offered.json().path("paths").valueStream().flatMap(JsonNode::valueStream)).isNotEmpty()
			.allSatisfy((operation) -> {
				assertThat(operation.path("summary").asString("")).isNotBlank();
				assertThat(operation.path("description").asString("")).isNotBlank();
				assertThat(operation.path("parameters")).allSatisfy((parameter) -> {
					assertThat(parameter.path("description").asString("")).isNotBlank();
					assertThat(parameter.has("example")).as(parameter.toString()).isTrue();
				});
			});
	}

	/** The fields that lack a description, or an example unless they hold others. */
	private static Stream<String> undescribed(Map.Entry<String, JsonNode> schema) {
		return schema.getValue().path("properties").propertyStream().filter((field) -> {
			var property = field.getValue();
			boolean holdsOthers = property.has("$ref") || property.has("oneOf") || property.path("items").has("$ref");
			return property.path("description").asString("").isBlank()
					|| !(holdsOthers || property.has("example") || property.path("type").asString("").equals("object"));
		}).map((field) -> schema.getKey() + "." + field.getKey());
	}

}
