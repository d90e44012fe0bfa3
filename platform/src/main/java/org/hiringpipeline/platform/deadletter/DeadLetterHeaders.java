package org.hiringpipeline.platform.deadletter;

/** Names of the record headers that a dead letter has beside those it came with. */
final class DeadLetterHeaders {

	/** All begin with it. */
	static final String PREFIX = "dlq-";

	static final String REASON = "dlq-reason";

	static final String EXCEPTION = "dlq-exception";

	static final String TOPIC = "dlq-original-topic";

	static final String PARTITION = "dlq-original-partition";

	static final String OFFSET = "dlq-original-offset";

	static final String TIME = "dlq-time";

	/** Only where the record was too large: its value is not here. */
	static final String VALUE_OMITTED = "dlq-value-omitted";

	/** Only where the value is omitted: how many bytes it had. */
	static final String VALUE_SIZE = "dlq-value-size";

	/** Only where the value is omitted: its digest, hexadecimal. */
	static final String VALUE_SHA256 = "dlq-value-sha256";

	/** Only where the key is omitted, too: its digest, hexadecimal. */
	static final String KEY_SHA256 = "dlq-key-sha256";

	/** Only where headers are omitted: how many. */
	static final String HEADERS_OMITTED = "dlq-headers-omitted";

	private DeadLetterHeaders() {
	}

}
