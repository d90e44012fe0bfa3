package org.hiringpipeline.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;

/**
 * An event as it waits in its aggregate's document: already serialised, so that it is
 * sent exactly as it was stored.
 *
 * @param id the CloudEvents id
 * @param topic where it goes
 * @param key the record key
 * @param headers the record headers
 * @param data the record value, JSON
 */
record StoredEvent(String id, String topic, String key, Map<String, String> headers, String data) {

	private static final String ID = "id";

	private static final String TOPIC = "topic";

	private static final String KEY = "key";

	private static final String HEADERS = "headers";

	private static final String DATA = "data";

	Document toDocument() {
		return new Document(ID, this.id).append(TOPIC, this.topic)
			.append(KEY, this.key)
			.append(HEADERS, new Document(new LinkedHashMap<>(this.headers)))
			.append(DATA, this.data);
	}

	static StoredEvent of(Document document) {
		var headers = new LinkedHashMap<String, String>();
		document.get(HEADERS, Document.class).forEach((name, value) -> headers.put(name, (String) value));
		return new StoredEvent(document.getString(ID), document.getString(TOPIC), document.getString(KEY), headers,
				document.getString(DATA));
	}

	static List<StoredEvent> listOf(Document aggregate) {
		var events = aggregate.getList(OutboxFields.EVENTS, Document.class, List.of());
		return events.stream().map(StoredEvent::of).toList();
	}

	ProducerRecord<String, byte[]> toRecord() {
		List<Header> recordHeaders = this.headers.entrySet()
			.stream()
			.<Header>map(
					(header) -> new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
			.toList();
		return new ProducerRecord<>(this.topic, null, this.key, this.data.getBytes(StandardCharsets.UTF_8),
				recordHeaders);
	}

}
