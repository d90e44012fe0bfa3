package org.hiringpipeline.platform.outbox;

import java.util.concurrent.CompletionException;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Whose fault it is that a record could not be sent. */
final class Failures {

	private Failures() {
	}

	/**
	 * Whether the producer does not recover from it, and every further record would fail
	 * too. A plain {@link KafkaException} is what it says of itself when it is in an
	 * error state or closed.
	 */
	static boolean breaksProducer(Throwable failure) {
		return switch (failure) {
			case ProducerFencedException ex -> true;
			case InvalidProducerEpochException ex -> true;
			case OutOfOrderSequenceException ex -> true;
			case ClusterAuthorizationException ex -> true;
			case TransactionalIdAuthorizationException ex -> true;
			case AuthenticationException ex -> true;
			case UnsupportedVersionException ex -> true;
			case ApiException ex -> false;
			case SerializationException ex -> false;
			case ConfigException ex -> false;
			case InterruptException ex -> false;
			case KafkaException ex -> true;
			case IllegalStateException ex -> true;
			default -> false;
		};
	}

	/**
	 * Whether Kafka is well and refuses this record or its topic: too large, not
	 * authorized, no such topic.
	 */
	static boolean isAboutRecord(Throwable failure) {
		return !breaksProducer(failure) && !(failure instanceof RetriableException)
				&& !(failure instanceof InterruptException);
	}

	/** The failure itself, without the wrapping of a future. */
	static Throwable unwrap(Throwable failure) {
		var cause = failure.getCause();
		return (failure instanceof CompletionException && cause != null) ? cause : failure;
	}

}
