package org.hiringpipeline.job.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.validation.Validator;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.hiringpipeline.platform.http.problem.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Changes an input by a JSON merge patch (RFC 7396) and checks the outcome as a whole.
 */
@Component
public class MergePatch {

	/** The media type of such a patch. */
	public static final String MEDIA_TYPE = "application/merge-patch+json";

	private final JsonMapper json;

	private final Validator validator;

	MergePatch(JsonMapper json, Validator validator) {
		this.json = json.rebuild()
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.build();
		this.validator = validator;
	}

	/**
	 * Applies a patch.
	 * @return the changed input, valid
	 * @throws Invalid with the faults of the outcome
	 */
	public <T> T apply(T current, JsonNode patch, Class<T> type) {
		if (!(patch instanceof ObjectNode changes)) {
			throw new Invalid("", "must be an object with the fields to change");
		}
		var merged = (ObjectNode) this.json.valueToTree(current);
		merge(merged, changes);
		var changed = read(merged, type);
		List<FieldProblem> found = new ArrayList<>();
		findUnknown(merged, this.json.valueToTree(changed), "", found);
		this.validator.validate(changed)
			.forEach((fault) -> found.add(new FieldProblem(fault.getPropertyPath().toString(), fault.getMessage())));
		if (!found.isEmpty()) {
			throw new Invalid(found.stream().sorted(Comparator.comparing(FieldProblem::field)).toList());
		}
		return changed;
	}

	private static void merge(ObjectNode target, ObjectNode changes) {
		for (var change : changes.properties()) {
			var value = change.getValue();
			if (value.isNull()) {
				target.remove(change.getKey());
			}
			else if (value instanceof ObjectNode fields) {
				var nested = (target.get(change.getKey()) instanceof ObjectNode present) ? present
						: target.putObject(change.getKey());
				merge(nested, fields);
			}
			else {
				target.set(change.getKey(), value);
			}
		}
	}

	private <T> T read(ObjectNode merged, Class<T> type) {
		try {
			return this.json.treeToValue(merged, type);
		}
		catch (JacksonException ex) {
			throw new Invalid(path(ex.getPath()), "is not of its type");
		}
	}

	private static String path(List<JacksonException.Reference> references) {
		var path = "";
		for (var at : references) {
			var name = at.getPropertyName();
			path = (name != null) ? below(path, name) : path + "[" + at.getIndex() + "]";
		}
		return path;
	}

	/** What was given but has no place in the outcome. */
	private static void findUnknown(JsonNode given, JsonNode understood, String path, List<FieldProblem> found) {
		for (var field : given.properties()) {
			var name = below(path, field.getKey());
			var counterpart = understood.get(field.getKey());
			if (counterpart != null) {
				findUnknown(field.getValue(), counterpart, name, found);
			}
			else if (!field.getValue().isNull()) {
				found.add(new FieldProblem(name, "is not a known field"));
			}
		}
		for (int i = 0; given.isArray() && i < given.size(); i++) {
			findUnknown(given.get(i), understood.path(i), path + "[" + i + "]", found);
		}
	}

	private static String below(String path, String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

}
