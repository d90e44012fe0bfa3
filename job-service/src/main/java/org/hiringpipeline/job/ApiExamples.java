package org.hiringpipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives every parameter and field of the API's document the example that stands in a
 * file.
 */
@Component
class ApiExamples implements GlobalOpenApiCustomizer {

	private static final String FILE = "openapi/examples.yaml";

	@Override
	public void customise(OpenAPI document) {
		var examples = read();
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.filter((operation) -> operation.getParameters() != null)
			.flatMap((operation) -> operation.getParameters().stream())
			.forEach(examples::show);
		document.getComponents().getSchemas().forEach(examples::show);
	}

	private static Examples read() {
		try (var input = new ClassPathResource(FILE).getInputStream()) {
			return YAMLMapper.shared().readValue(input, Examples.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The file.
	 *
	 * @param parameters by their names
	 * @param fields by their names, or by schema and name
	 */
	record Examples(Map<String, Shown> parameters, Map<String, Object> fields) {

		void show(Parameter parameter) {
			var shown = this.parameters.get(parameter.getName());
			if (shown != null) {
				parameter.description(shown.description()).example(shown.example());
			}
		}

		void show(String name, Schema<?> schema) {
			if (schema.getProperties() != null) {
				schema.getProperties().forEach((field, property) -> show(property, example(name, field)));
			}
		}

		private @Nullable Object example(String schema, String field) {
			return this.fields.getOrDefault(schema + "." + field, this.fields.get(field));
		}

		private static void show(Schema<?> property, @Nullable Object example) {
			if (example != null && property.get$ref() == null) {
				property.setExample(example);
			}
		}

	}

	/**
	 * What is shown of a parameter.
	 *
	 * @param description what it is
	 * @param example one value of it
	 */
	record Shown(String description, Object example) {
	}

}
