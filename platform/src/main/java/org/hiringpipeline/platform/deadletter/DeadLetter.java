package org.hiringpipeline.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiringpipeline.platform.consumer.RecordMessage;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;

/**
 * A record on a dead-letter topic.
 *
 * @param found the record as it was read
 * @param headers its headers, as text; those that begin with {@code dlq-} say why it is
 * here
 */
record DeadLetter(ConsumerRecord<String, byte[]> found, Map<String, String> headers) {

	static DeadLetter of(ConsumerRecord<String, byte[]> found) {
		var headers = new LinkedHashMap<String, String>();
		found.headers().forEach((header) -> {
			if (header.value() != null) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		});
		return new DeadLetter(found, headers);
	}

	/** Where it stands, {@code <partition>-<offset>}. */
	String position() {
		return this.found.partition() + "-" + this.found.offset();
	}

	/** The message that the group's own consumer once got. */
	Message<byte[]> message() {
		var value = value();
		var original = new Position(header(DeadLetterHeaders.TOPIC),
				Integer.parseInt(header(DeadLetterHeaders.PARTITION)),
				Long.parseLong(header(DeadLetterHeaders.OFFSET)));
		return RecordMessage.of((value != null) ? value : new byte[0], this.headers, original);
	}

	private String header(String name) {
		return this.headers.getOrDefault(name, "-1");
	}

	@Nullable String key() {
		return this.found.key();
	}

	byte @Nullable [] value() {
		return this.found.value();
	}

}
