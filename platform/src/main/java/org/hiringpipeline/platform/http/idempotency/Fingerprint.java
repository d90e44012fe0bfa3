package org.hiringpipeline.platform.http.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.http.json.PlainNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one request from another by what it says and not by how it is written: the order
 * of keys, the space between them, escapes and the form of numbers make no difference.
 * The key is part of it, so that nobody can guess a body from what is stored.
 */
final class Fingerprint {

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
		.nodeFactory(new PlainNumbers())
		.enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS, JsonNodeFeature.WRITE_PROPERTIES_SORTED)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private Fingerprint() {
	}

	static String of(String key, @Nullable String query, byte[] body) {
		return Ids.derive(key, Objects.requireNonNullElse(query, ""), canonical(body));
	}

	private static String canonical(byte[] body) {
		try {
			return JSON.writeValueAsString(JSON.readValue(body, JsonNode.class));
		}
		catch (JacksonException ex) {
			return new String(body, StandardCharsets.ISO_8859_1);
		}
	}

}
