package org.hiringpipeline.platform.deadletter;

import java.util.LinkedHashMap;

import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Turns a dead letter back into the message that the group's own consumer once got. */
final class Replay {

	private Replay() {
	}

	static Message<?> message(DeadLetter letter) {
		var headers = new LinkedHashMap<String, Object>(letter.headers());
		headers.keySet().removeIf((name) -> !name.startsWith("ce_"));
		headers.put(KafkaHeaders.RECEIVED_TOPIC, letter.headers().getOrDefault(DeadLetterHeaders.TOPIC, ""));
		headers.put(KafkaHeaders.RECEIVED_PARTITION,
				Integer.valueOf(letter.headers().getOrDefault(DeadLetterHeaders.PARTITION, "-1")));
		headers.put(KafkaHeaders.OFFSET, Long.valueOf(letter.headers().getOrDefault(DeadLetterHeaders.OFFSET, "-1")));
		var value = letter.value();
		return MessageBuilder.withPayload((value != null) ? value : new byte[0]).copyHeaders(headers).build();
	}

}
