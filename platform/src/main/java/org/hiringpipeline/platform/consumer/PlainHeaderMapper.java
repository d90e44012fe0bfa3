package org.hiringpipeline.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/**
 * Takes every record header for what it is, a string. The library's mapper would build
 * objects of the types that a header names, which lets whoever can write to a topic
 * choose them.
 */
final class PlainHeaderMapper implements KafkaHeaderMapper {

	@Override
	public void fromHeaders(MessageHeaders headers, Headers target) {
		headers.forEach((name, value) -> {
			if (value instanceof String text) {
				target.add(name, text.getBytes(StandardCharsets.UTF_8));
			}
		});
	}

	@Override
	public void toHeaders(Headers source, Map<String, Object> headers) {
		source.forEach((header) -> {
			if (header.value() != null && isOurs(header.key())) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		});
	}

	private static boolean isOurs(String name) {
		return name.startsWith("ce_");
	}

}
