package org.hiringpipeline.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record on a dead-letter topic.
 *
 * @param position where it stands, {@code <partition>-<offset>}
 * @param key the record key, if it has one
 * @param headers all record headers, as text; those that begin with {@code dlq-} say why
 * it is here
 * @param value the record value, if it has one
 */
record DeadLetter(String position, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {

	static DeadLetter of(ConsumerRecord<String, byte[]> found) {
		var headers = new LinkedHashMap<String, String>();
		found.headers().forEach((header) -> {
			if (header.value() != null) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		});
		return new DeadLetter(found.partition() + "-" + found.offset(), found.key(), headers, found.value());
	}

}
