package org.hiringpipeline.platform.deadletter;

/** Names of the record headers that a dead letter has beside those it came with. */
final class DeadLetterHeaders {

	static final String REASON = "dlq-reason";

	static final String EXCEPTION = "dlq-exception";

	static final String TOPIC = "dlq-original-topic";

	static final String PARTITION = "dlq-original-partition";

	static final String OFFSET = "dlq-original-offset";

	static final String TIME = "dlq-time";

	private DeadLetterHeaders() {
	}

}
