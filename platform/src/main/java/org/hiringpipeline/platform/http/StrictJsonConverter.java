package org.hiringpipeline.platform.http;

import java.io.IOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/**
 * Reads a JSON body and collects all type mismatches and unknown fields instead of
 * stopping at the first.
 */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {

	private final int maxProblems;

	StrictJsonConverter(JsonMapper mapper, int maxProblems) {
		super(mapper);
		this.maxProblems = maxProblems;
	}

	@Override
	public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
			throws IOException {
		JavaType target = getJavaType(type.getType(), null);
		ObjectReader reader = getMapper().readerFor(target).problemCollectingReader(this.maxProblems);
		try (JsonParser parser = new StrictText(reader.createParser(message.getBody().readAllBytes()))) {
			return reader.readValueCollectingProblems(parser);
		}
		catch (JacksonException ex) {
			throw new HttpMessageNotReadableException("The body cannot be read", ex, message);
		}
	}

}
