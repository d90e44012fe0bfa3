package org.hiringpipeline.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.hiringpipeline.platform.testing.Api.Answer;
import org.hiringpipeline.platform.testing.Topics;
import org.hiringpipeline.platform.testing.contract.Documented;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The committed description of the API is the one that the code gives. */
@ServiceTest
class OpenApiIT {

	@Autowired
	Pipeline pipeline;

	@Test
	void describesEverything() {
		var document = this.pipeline.candidate("none").get("/v3/api-docs").json();
		var faults = new TreeSet<String>();
		document.path("paths")
			.forEachEntry((path, operations) -> operations
				.forEachEntry((method, operation) -> operation(method + " " + path, operation, faults)));
		document.at("/components/schemas").forEachEntry((name, schema) -> {
			if (!name.startsWith("Page") && !name.contains("Problem")) {
				schema.path("properties").forEachEntry((property, of) -> part(name + "." + property, of, faults));
			}
		});
		assertThat(faults).isEmpty();
	}

	private static void operation(String name, JsonNode operation, Set<String> faults) {
		if (!operation.has("summary") || !operation.has("description")
				|| operation.path("operationId").asString().contains("_")) {
			faults.add(name);
		}
		operation.path("parameters").forEach((parameter) -> {
			var what = name + " " + parameter.path("name").asString();
			if (!parameter.has("description")) {
				faults.add(what);
			}
			pattern(what, parameter.path("schema"), faults);
		});
	}

	private static void part(String name, JsonNode property, Set<String> faults) {
		boolean isOfParts = property.toString().contains("$ref");
		if (!property.has("description") || !(isOfParts || property.has("example") || property.has("examples"))) {
			faults.add(name);
		}
		pattern(name, property, faults);
		pattern(name, property.path("items"), faults);
	}

	/** Generators can build strings of anchored patterns of named characters. */
	private static void pattern(String name, JsonNode schema, Set<String> faults) {
		var pattern = schema.path("pattern").asString("^$");
		if (!pattern.startsWith("^") || !pattern.endsWith("$") || pattern.contains("(?") || pattern.contains("\\p")
				|| pattern.contains("[^")) {
			faults.add(name + " " + pattern);
		}
	}

	@Test
	void knowsTheRefusalsThatAreGiven() {
		var sitting = this.pipeline.apply(this.pipeline.open());
		var recruiter = this.pipeline.as("recruiter", "payments");
		var candidate = this.pipeline.candidate(this.pipeline.link(sitting));
		isKnown("/v1/assessments", "get", recruiter.get("/v1/assessments?postingId=none"), 404);
		isKnown("/v1/sittings", "get", recruiter.get("/v1/sittings?postingId=none"), 404);
		isKnown("/v1/sitting/submit", "post", candidate.post("/v1/sitting/submit"), 409);
		isKnown("/v1/sittings/{id}/extra-time", "post",
				recruiter.create("/v1/sittings/" + sitting + "/extra-time", "{\"seconds\": 60}"), 428);
		var read = recruiter.get("/v1/sittings/" + sitting);
		recruiter.ifMatch(read).post("/v1/sittings/" + sitting + "/cancel");
		isKnown("/v1/sittings/{id}/extra-time", "post",
				recruiter.ifMatch(read).create("/v1/sittings/" + sitting + "/extra-time", "{\"seconds\": 60}"), 412);
		isKnown("/v1/sitting/start", "post", candidate.post("/v1/sitting/start"), 409);
		isKnown("/v1/sittings/{id}/links", "post",
				this.pipeline.as("service").post("/v1/sittings/" + sitting + "/links"), 409);
	}

	private void isKnown(String path, String method, Answer answer, int status) {
		assertThat(answer.status()).isEqualTo(status);
		var operation = this.pipeline.candidate("none")
			.get("/v3/api-docs")
			.json()
			.path("paths")
			.path(path)
			.path(method);
		assertThat(operation.path("responses").propertyNames()).contains(Integer.toString(status));
		assertThat(operation.path("responses").propertyStream().map(Map.Entry::getKey))
			.anyMatch((known) -> known.startsWith("2"));
	}

	@Test
	void isAsPublished() throws IOException {
		var file = Topics.repository().resolve("contracts/openapi/assessment-service.json");
		var generated = this.pipeline.candidate("none").get("/v3/api-docs").body().strip() + "\n";
		if (Boolean.getBoolean("openapi.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, generated);
		}
		assertThat(Documented.wrongLists(generated)).isEmpty();
		assertThat(generated).as("run with -Dopenapi.write=true to take the change over")
			.isEqualTo(Files.readString(file));
	}

}
