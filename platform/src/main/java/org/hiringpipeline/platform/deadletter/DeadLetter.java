package org.hiringpipeline.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiringpipeline.platform.consumer.RecordMessage;
import org.hiringpipeline.platform.event.IncomingEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.messaging.Message;

/**
 * A record on a dead-letter topic.
 *
 * @param found the record as it was read
 * @param headers its headers, as text; those that begin with {@code dlq-} say why it is
 * here
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> found, Map<String, String> headers) {

	static DeadLetter of(ConsumerRecord<byte[], byte[]> found) {
		var headers = new LinkedHashMap<String, String>();
		found.headers().forEach((header) -> {
			if (header.value() != null) {
				headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
			}
		});
		return new DeadLetter(found, headers);
	}

	Position position() {
		return new Position(this.found.partition(), this.found.offset());
	}

	/** Whether the record as it came can be handed to a consumer again. */
	boolean isWhole() {
		return !this.headers.containsKey(DeadLetterHeaders.VALUE_OMITTED);
	}

	/** The message that the group's own consumer once got. */
	Message<byte[]> message() {
		var value = this.found.value();
		var original = new IncomingEvent.Position(header(DeadLetterHeaders.TOPIC),
				Integer.parseInt(header(DeadLetterHeaders.PARTITION)),
				Long.parseLong(header(DeadLetterHeaders.OFFSET)));
		return RecordMessage.of((value != null) ? value : new byte[0], this.headers, original);
	}

	private String header(String name) {
		return this.headers.getOrDefault(name, "-1");
	}

	@Nullable String key() {
		return text(this.found.key());
	}

	@Nullable String value() {
		return text(this.found.value());
	}

	@Nullable String type() {
		return this.headers.get("ce_type");
	}

	private static @Nullable String text(byte @Nullable [] bytes) {
		return (bytes != null) ? new String(bytes, StandardCharsets.UTF_8) : null;
	}

}
