package org.hiringpipeline.job.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Gives every parameter and field of the API's document the example that stands in a
 * file, and a description where nothing else gives one.
 */
@Component
@Order(0)
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
	 * @param fields examples by their names, or by schema and name
	 * @param descriptions of fields, by the same names
	 */
	record Examples(Map<String, Shown> parameters, Map<String, Object> fields, Map<String, String> descriptions) {

		void show(Parameter parameter) {
			var shown = this.parameters.get(parameter.getName());
			if (shown == null) {
				return;
			}
			parameter.example(shown.example());
			if (parameter.getDescription() == null) {
				parameter.description(shown.description());
			}
		}

		void show(String name, Schema<?> schema) {
			if (schema.getProperties() != null) {
				schema.getProperties().forEach((field, property) -> show(name, field, property));
			}
		}

		private void show(String schema, String field, Schema<?> property) {
			var example = of(this.fields, schema, field);
			if (example != null && property.get$ref() == null) {
				property.setExample(example);
			}
			if (property.getDescription() == null) {
				property.setDescription(of(this.descriptions, schema, field));
			}
		}

		private static <V> @Nullable V of(Map<String, V> values, String schema, String field) {
			var own = values.get(schema + "." + field);
			return (own != null) ? own : values.get(field);
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
