package org.hiringpipeline.platform.http.json;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.hiringpipeline.platform.http.problem.FieldProblem;
import org.hiringpipeline.platform.http.problem.InvalidInput;
import org.hiringpipeline.platform.http.problem.UnreadableBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/**
 * Reads a JSON body and names all type mismatches and unknown fields instead of only the
 * first: after each, the rest is read again without it, up to a limit. What then could be
 * read is validated too, so that a caller sees all that is wrong with each field at once.
 */
public final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {

	private final int maxProblems;

	private final ObjectProvider<Validator> validator;

	public StrictJsonConverter(JsonMapper mapper, int maxProblems, ObjectProvider<Validator> validator) {
		super(mapper);
		this.maxProblems = maxProblems;
		this.validator = validator;
	}

	/** What is asked for as some other kind of JSON is not that kind. */
	@Override
	public List<MediaType> getSupportedMediaTypes(Class<?> type) {
		return ProblemDetail.class.isAssignableFrom(type) ? super.getSupportedMediaTypes(type)
				: List.of(MediaType.APPLICATION_JSON);
	}

	@Override
	public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
			throws IOException {
		byte[] body = message.getBody().readAllBytes();
		ObjectReader reader = getMapper().readerFor(getJavaType(type.getType(), null));
		try (JsonParser parser = new StrictText(reader.createParser(body))) {
			return reader.readValue(parser);
		}
		catch (DatabindException first) {
			throw allMismatches(reader, body, message);
		}
		catch (JacksonException ex) {
			throw new HttpMessageNotReadableException("The body cannot be read", ex, message);
		}
	}

	private RuntimeException allMismatches(ObjectReader reader, byte[] body, HttpInputMessage message) {
		Map<String, FieldProblem> found = new LinkedHashMap<>();
		try (JsonParser parser = new StrictText(getMapper().createParser(body))) {
			JsonNode tree = getMapper().readerFor(JsonNode.class).readValue(parser);
			ObjectReader current = reader;
			while (found.size() < this.maxProblems) {
				Attempt attempt = attempt(current, tree);
				DatabindException mismatch = attempt.mismatch();
				if (mismatch == null) {
					invalid(attempt.value(), found.keySet())
						.forEach((problem) -> found.putIfAbsent(problem.field(), problem));
					break;
				}
				FieldProblem problem = UnreadableBody.problem(mismatch);
				if (found.putIfAbsent(problem.field(), problem) == null && leaveOut(tree, mismatch.getPath())) {
					continue;
				}
				if (!current.isEnabled(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)) {
					break;
				}
				current = reader.without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
			}
			return UnreadableBody.mismatched(List.copyOf(found.values()));
		}
		catch (JacksonException ex) {
			return new HttpMessageNotReadableException("The body cannot be read", ex, message);
		}
	}

	private Attempt attempt(ObjectReader reader, JsonNode tree) {
		try (JsonParser parser = getMapper().treeAsTokens(tree)) {
			return new Attempt(reader.readValue(parser), null);
		}
		catch (DatabindException ex) {
			return new Attempt(null, ex);
		}
	}

	/**
	 * Faults of single fields that could be read. Rules across fields wait until all of
	 * them can be.
	 */
	private List<FieldProblem> invalid(@Nullable Object value, Set<String> unreadable) {
		Validator checks = this.validator.getIfAvailable();
		if (checks == null || value == null) {
			return List.of();
		}
		Set<ConstraintViolation<Object>> violations = new HashSet<>(checks.validate(value));
		violations.removeIf((violation) -> Objects.equals(violation.getInvalidValue(), violation.getLeafBean()));
		return InvalidInput.problems(violations)
			.stream()
			.filter((problem) -> unreadable.stream().noneMatch((field) -> isWithin(problem.field(), field)))
			.toList();
	}

	private static boolean isWithin(String field, String other) {
		return field.equals(other) || field.startsWith(other + ".") || field.startsWith(other + "[");
	}

	private static boolean leaveOut(JsonNode tree, List<JacksonException.Reference> path) {
		if (path.isEmpty()) {
			return false;
		}
		JsonNode parent = tree;
		for (JacksonException.Reference reference : path.subList(0, path.size() - 1)) {
			parent = (reference.getPropertyName() != null) ? parent.path(reference.getPropertyName())
					: parent.path(reference.getIndex());
		}
		JacksonException.Reference last = path.getLast();
		return switch (parent) {
			case ObjectNode object when last.getPropertyName() != null -> object.remove(last.getPropertyName()) != null;
			case ArrayNode array when last.getIndex() >= 0 && last.getIndex() < array.size() -> {
				array.setNull(last.getIndex());
				yield true;
			}
			default -> false;
		};
	}

	private record Attempt(@Nullable Object value, @Nullable DatabindException mismatch) {
	}

}
