package org.hiringpipeline.local.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.hiringpipeline.engine.MongoUri;

/**
 * A service as the launcher knows it: its module, its database and what it is told beyond
 * what every service is told.
 *
 * @param needs the components beside the broker, the engine and the issuer that must be
 * ready first
 */
record ServiceDefinition(String name, String database, Set<String> needs,
		Function<StackSettings, Map<String, String>> extra) {

	static final List<ServiceDefinition> ALL = List.of(
			new ServiceDefinition("job-service", "job", Set.of(), (settings) -> Map.of()),
			new ServiceDefinition("assessment-service", "assessment", Set.of(),
					(settings) -> Map.of("CANDIDATE_BASE_URL", settings.http("assessment-service"))),
			new ServiceDefinition("scoring-service", "scoring", Set.of(), (settings) -> Map.of()),
			new ServiceDefinition("notification-service", "notification", Set.of("mailbox"),
					ServiceDefinition::notification));

	static List<String> names() {
		return List.of("job-service", "assessment-service", "scoring-service", "notification-service");
	}

	/** The mailbox answers at once, so nobody need wait long for what a crash left. */
	private static Map<String, String> notification(StackSettings settings) {
		return Map.of("NOTIFICATION_MAIL_PATIENCE_BEFOREEND", "10s", "NOTIFICATION_MAIL_PATIENCE_END", "10s",
				"NOTIFICATION_SENDING_REPEATAFTER", "30s", "SPRING_MAIL_HOST", "localhost", "SPRING_MAIL_PORT",
				settings.port("smtp"), "JOB_SERVICE_URL", settings.http("job-service"), "ASSESSMENT_SERVICE_URL",
				settings.http("assessment-service"), "SERVICE_CLIENT_ID", "notification-service",
				"SERVICE_CLIENT_SECRET", "notification-service-secret");
	}

	/**
	 * The environment that configures the service, the same variables as in a cluster.
	 */
	Map<String, String> environment(StackSettings settings) {
		Map<String, String> environment = new LinkedHashMap<>();
		environment.put("SPRING_MONGODB_URI", MongoUri.withDatabase(settings.mongodbUri(), database()));
		environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.kafkaBootstrapServers());
		environment.put("ISSUER_URI", settings.http("issuer"));
		environment.put("AUDIENCE", "hiring-pipeline");
		environment.put("SERVER_PORT", settings.port(name()));
		environment.put("SERVER_ADDRESS", "127.0.0.1");
		environment.put("MANAGEMENT_SERVER_PORT", settings.port(Ports.management(name())));
		environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
		environment.putAll(extra().apply(settings));
		environment.putAll(settings.environment().getOrDefault(name(), Map.of()));
		return environment;
	}

}
