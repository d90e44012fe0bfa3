package org.hiringpipeline.platform.binding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks Kafka whether topics are there and may be used. */
final class TopicAccess {

	private static final int PATIENCE_MILLIS = 5000;

	private final Map<String, Object> connection;

	TopicAccess(Map<String, Object> connection) {
		this.connection = Map.copyOf(connection);
	}

	/**
	 * What stands in the way, by topic.
	 * @param needed what must be allowed, by topic
	 */
	Map<String, String> obstacles(Map<String, AclOperation> needed) {
		var obstacles = new TreeMap<String, String>();
		try (var admin = Admin.create(this.connection)) {
			var options = new DescribeTopicsOptions().includeAuthorizedOperations(true).timeoutMs(PATIENCE_MILLIS);
			var descriptions = admin.describeTopics(needed.keySet(), options).topicNameValues();
			needed.forEach((topic, operation) -> obstacle(descriptions.get(topic), operation)
				.ifPresent((reason) -> obstacles.put(topic, reason)));
		}
		return obstacles;
	}

	private static Optional<String> obstacle(@Nullable KafkaFuture<TopicDescription> description, AclOperation needed) {
		if (description == null) {
			return Optional.of("no answer");
		}
		try {
			var allowed = description.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).authorizedOperations();
			return isAllowed(allowed, needed) ? Optional.empty() : Optional.of("not allowed to " + needed);
		}
		catch (ExecutionException ex) {
			return Optional.of((ex.getCause() instanceof UnknownTopicOrPartitionException) ? "does not exist"
					: String.valueOf(ex.getCause()));
		}
		catch (TimeoutException ex) {
			return Optional.of("no answer");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.of("interrupted");
		}
	}

	/** A broker that does not tell is given the benefit of the doubt. */
	private static boolean isAllowed(@Nullable Set<AclOperation> allowed, AclOperation needed) {
		return allowed == null || allowed.contains(needed);
	}

}
