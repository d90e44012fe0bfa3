package org.hiringpipeline.platform.deadletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Makes a dead letter of bounded size of one that is too large: size and digest stand for
 * the value, and what of the headers and of the key does not fit is left out.
 */
final class Omission {

	private final long bound;

	Omission(DeadLetterSettings settings) {
		this.bound = settings.headers().toBytes();
	}

	ProducerRecord<Object, Object> of(ProducerRecord<Object, Object> whole) {
		var headers = bounded(whole.headers());
		put(headers, DeadLetterHeaders.VALUE_OMITTED, "true");
		if (whole.value() instanceof byte[] value) {
			put(headers, DeadLetterHeaders.VALUE_SIZE, Integer.toString(value.length));
			put(headers, DeadLetterHeaders.VALUE_SHA256, digest(value));
		}
		byte @Nullable [] key = (byte[]) whole.key();
		if (key != null && key.length > this.bound) {
			put(headers, DeadLetterHeaders.KEY_SHA256, digest(key));
			key = null;
		}
		return new ProducerRecord<>(whole.topic(), null, key, null, headers);
	}

	/** Ours first, then the smallest: the attributes of an event are small. */
	private Headers bounded(Headers all) {
		List<Header> kept = new ArrayList<>();
		long left = this.bound;
		int omitted = 0;
		var inOrder = Arrays.stream(all.toArray())
			.sorted(Comparator.comparingInt(Omission::rank).thenComparingInt(Omission::size))
			.toList();
		for (var header : inOrder) {
			left -= size(header);
			if (left >= 0) {
				kept.add(header);
			}
			else {
				omitted++;
			}
		}
		var headers = new RecordHeaders(kept);
		if (omitted > 0) {
			put(headers, DeadLetterHeaders.HEADERS_OMITTED, Integer.toString(omitted));
		}
		return headers;
	}

	private static int rank(Header header) {
		return header.key().startsWith(DeadLetterHeaders.PREFIX) ? 0 : 1;
	}

	private static int size(Header header) {
		return header.key().length() + ((header.value() != null) ? header.value().length : 0);
	}

	private static void put(Headers headers, String name, String value) {
		headers.remove(name);
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static String digest(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
