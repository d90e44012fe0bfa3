package org.hiringpipeline.platform.consumer;

import java.util.Map;

import org.hiringpipeline.platform.event.IncomingEvent.Position;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * A record as the message that a consumer gets, made by hand: for what is replayed, and
 * for tests.
 */
public final class RecordMessage {

	private RecordMessage() {
	}

	/**
	 * Builds the message.
	 * @param value the record value
	 * @param attributes the record headers by their names, such as {@code ce_type}
	 * @param position where the record stands, or stood
	 */
	public static Message<byte[]> of(byte[] value, Map<String, String> attributes, Position position) {
		return MessageBuilder.withPayload(value)
			.setHeader(EventReader.ATTRIBUTES, Map.copyOf(attributes))
			.setHeader(KafkaHeaders.RECEIVED_TOPIC, position.topic())
			.setHeader(KafkaHeaders.RECEIVED_PARTITION, position.partition())
			.setHeader(KafkaHeaders.OFFSET, position.offset())
			.build();
	}

}
