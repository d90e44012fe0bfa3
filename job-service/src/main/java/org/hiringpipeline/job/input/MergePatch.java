package org.hiringpipeline.job.input;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Validator;
import org.hiringpipeline.platform.http.FieldProblem;
import org.hiringpipeline.platform.http.Invalid;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.DeferredBindingException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.build();
		this.validator = validator;
	}

	/**
	 * Applies a patch.
	 * @return the changed input, valid
	 * @throws Invalid with all faults of the outcome
	 */
	public <T> T apply(T current, JsonNode patch, Class<T> type) {
		if (!(patch instanceof ObjectNode changes)) {
			throw new Invalid("", "must be an object with the fields to change");
		}
		var merged = (ObjectNode) this.json.valueToTree(current);
		merge(merged, changes);
		var changed = read(merged, type);
		var violations = this.validator.validate(changed);
		if (!violations.isEmpty()) {
			throw new Invalid(violations.stream()
				.map((violation) -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
				.sorted((a, b) -> a.field().compareTo(b.field()))
				.toList());
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
			return this.json.readerFor(type)
				.problemCollectingReader()
				.readValueCollectingProblems(this.json.writeValueAsBytes(merged));
		}
		catch (DeferredBindingException ex) {
			throw new Invalid(ex.getProblems()
				.stream()
				.map((problem) -> new FieldProblem(path(problem.getPath()), "is not a known field or not of its type"))
				.toList());
		}
		catch (JacksonException ex) {
			List<FieldProblem> found = new ArrayList<>();
			found.add(new FieldProblem("", "does not have the expected form"));
			throw new Invalid(found);
		}
	}

	private static String path(JsonPointer pointer) {
		var path = new StringBuilder();
		for (JsonPointer at = pointer; at != null && !at.matches(); at = at.tail()) {
			if (at.mayMatchElement()) {
				path.append('[').append(at.getMatchingIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
			}
		}
		return path.toString();
	}

}
