package org.hiringpipeline.platform.http.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.hiringpipeline.platform.http.json.StrictText;
import org.hiringpipeline.platform.http.json.Times;
import org.hiringpipeline.platform.http.problem.BadRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where the next page starts: the sort keys of the last item of the page before, opaque
 * to callers. A controller method takes it as an argument and gets it from the query
 * parameter {@code cursor}.
 */
public final class Cursor {

	/** The beginning of the list. */
	public static final Cursor START = new Cursor(List.of());

	private static final int MAX_LENGTH = 2000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<JsonNode> keys;

	private Cursor(List<JsonNode> keys) {
		this.keys = List.copyOf(keys);
	}

	/**
	 * A position after the item with these sort keys.
	 * @param keys texts, numbers, booleans or instants
	 * @return the cursor
	 */
	public static Cursor of(Object... keys) {
		List<JsonNode> nodes = new ArrayList<>();
		for (Object key : keys) {
			nodes.add(JSON.valueToTree((key instanceof Instant) ? key.toString() : key));
		}
		return new Cursor(nodes);
	}

	/**
	 * Reads a cursor that {@link #encode} wrote.
	 * @param parameter the query parameter as it came, none for the beginning
	 * @return the cursor
	 * @throws BadRequest when it was not written here
	 */
	public static Cursor decode(@Nullable String parameter) {
		if (parameter == null) {
			return START;
		}
		if (parameter.isEmpty() || parameter.length() > MAX_LENGTH) {
			throw malformed();
		}
		try {
			byte[] json = Base64.getUrlDecoder().decode(parameter.getBytes(StandardCharsets.ISO_8859_1));
			List<JsonNode> keys = new ArrayList<>();
			if (!(JSON.readTree(json) instanceof ArrayNode array) || array.isEmpty()) {
				throw malformed();
			}
			array.forEach((key) -> keys.add(scalar(key)));
			return new Cursor(keys);
		}
		catch (IllegalArgumentException | JacksonException ex) {
			throw malformed();
		}
	}

	private static JsonNode scalar(JsonNode key) {
		if (!key.isValueNode() || key.isNull() || (key.isString() && !StrictText.isClean(key.stringValue()))) {
			throw malformed();
		}
		return key;
	}

	private static BadRequest malformed() {
		return new BadRequest("cursor", "must be the unchanged 'next' of an earlier page of the same list");
	}

	/**
	 * The text that callers send back.
	 * @return base64url without padding
	 */
	public String encode() {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this.keys));
	}

	public boolean isStart() {
		return this.keys.isEmpty();
	}

	/**
	 * A key that is a text.
	 * @param index which key, from 0
	 * @return the text
	 * @throws BadRequest when the cursor is of another list
	 */
	public String text(int index) {
		JsonNode key = key(index);
		if (!key.isString()) {
			throw malformed();
		}
		return key.stringValue();
	}

	/**
	 * A key that is a whole number.
	 * @param index which key, from 0
	 * @return the number
	 * @throws BadRequest when the cursor is of another list
	 */
	public long integer(int index) {
		JsonNode key = key(index);
		if (!key.isIntegralNumber() || !key.canConvertToLong()) {
			throw malformed();
		}
		return key.longValue();
	}

	/**
	 * A key that is a number.
	 * @param index which key, from 0
	 * @return the number, finite
	 * @throws BadRequest when the cursor is of another list
	 */
	public double number(int index) {
		JsonNode key = key(index);
		double number = key.isNumber() ? key.doubleValue(Double.NaN) : Double.NaN;
		if (!Double.isFinite(number)) {
			throw malformed();
		}
		return number;
	}

	/**
	 * A key that is a moment.
	 * @param index which key, from 0
	 * @return the moment, of the years 1 to 9999
	 * @throws BadRequest when the cursor is of another list
	 */
	public Instant instant(int index) {
		try {
			Instant moment = Instant.parse(text(index));
			if (Times.isInRange(moment)) {
				return moment;
			}
		}
		catch (DateTimeParseException ex) {
			// Not one of ours, like those of other years.
		}
		throw malformed();
	}

	private JsonNode key(int index) {
		if (index >= this.keys.size()) {
			throw malformed();
		}
		return this.keys.get(index);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Cursor cursor && this.keys.equals(cursor.keys);
	}

	@Override
	public int hashCode() {
		return this.keys.hashCode();
	}

	@Override
	public String toString() {
		return "Cursor" + this.keys;
	}

}
