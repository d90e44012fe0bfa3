package org.hiringpipeline.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.header.Headers;
import org.hiringpipeline.platform.event.EventHeaders;

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
		// Nothing is published this way; the outbox has a producer of its own.
	}

	@Override
	public void toHeaders(Headers source, Map<String, Object> headers) {
		var attributes = new HashMap<String, String>();
		source.forEach((header) -> {
			if (header.value() != null && header.key().startsWith(EventHeaders.PREFIX)) {
				attributes.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		});
		headers.put(EventReader.ATTRIBUTES, attributes);
	}

}
