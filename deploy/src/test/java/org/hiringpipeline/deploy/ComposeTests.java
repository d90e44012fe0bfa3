package org.hiringpipeline.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ComposeTests {

	private static final String TEXT = DeployFiles.read(DeployFiles.DEPLOY.resolve("compose.yaml"));

	private static final JsonNode SERVICES = DeployFiles.documents(TEXT).findFirst().orElseThrow().path("services");

	private static final JsonNode REALM = DeployFiles
		.documents(DeployFiles.read(DeployFiles.DEPLOY.resolve("compose/realm.json")))
		.findFirst()
		.orElseThrow();

	/**
	 * What a real cluster needs besides, and a broker and a mailbox without logins on a
	 * developer's machine do not.
	 */
	private static final Pattern ONLY_IN_A_CLUSTER = Pattern
		.compile("SPRING_KAFKA_.*|SPRING_MAIL_(USERNAME|PASSWORD|PROPERTIES_.*)|SPRINGDOC_.*");

	@Test
	void composeItselfAcceptsTheFile() {
		Command.assumeInstalled("docker compose", "docker", "compose", "version");
		assertThat(Command.run("docker", "compose", "-f", "compose.yaml", "config", "--services").lines())
			.containsExactlyInAnyOrderElementsOf(SERVICES.propertyNames());
	}

	@Test
	void startsTheServicesAndWhatTheyNeed() {
		assertThat(SERVICES.propertyNames()).containsAll(DeployFiles.SERVICES)
			.contains("mongodb", "kafka", "topics", "issuer", "mailbox")
			.hasSize(9);
	}

	@Test
	void everythingIsLimitedAndSaysWhenItIsHealthy() {
		assertThat(SERVICES.propertyStream()).allSatisfy((service) -> {
			assertThat(service.getValue().path("mem_limit").isString()).as(service.getKey()).isTrue();
			assertThat(service.getValue().has("healthcheck")).as(service.getKey())
				.isEqualTo(!service.getKey().equals("topics"));
		});
	}

	@Test
	void everyPortCanBeMovedAndIsOpenToThisMachineOnly() {
		List<String> ports = SERVICES.valueStream()
			.flatMap((service) -> service.path("ports").valueStream())
			.map(JsonNode::asString)
			.toList();
		assertThat(ports).hasSize(13).allMatch((port) -> port.matches("127\\.0\\.0\\.1:\\$\\{[A-Z_]+:-\\d+}:.+"));
		assertThat(ports.stream().map((port) -> port.replaceFirst("}:.*", ""))).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@FieldSource("org.hiringpipeline.deploy.DeployFiles#SERVICES")
	void aServiceListensWhereItIsPublished(String service) {
		JsonNode compose = SERVICES.path(service);
		JsonNode environment = compose.path("environment");
		assertThat(compose.path("ports").valueStream().map(JsonNode::asString))
			.extracting((port) -> port.substring(port.lastIndexOf(':') + 1))
			.containsExactly(environment.path("SERVER_PORT").asString(),
					environment.path("MANAGEMENT_SERVER_PORT").asString());
	}

	@ParameterizedTest
	@FieldSource("org.hiringpipeline.deploy.DeployFiles#SERVICES")
	void aServiceIsConfiguredByTheSameVariablesAsInACluster(String service) {
		Map<String, String> cluster = PodEnvironment.of(Overlays.render("production"), service);
		Set<String> variables = new TreeSet<>(cluster.keySet());
		variables.removeIf((name) -> ONLY_IN_A_CLUSTER.matcher(name).matches());
		JsonNode environment = SERVICES.path(service).path("environment");
		assertThat(environment.propertyNames()).containsExactlyInAnyOrderElementsOf(variables);
		assertThat(Stream.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT", "AUDIENCE"))
			.allSatisfy((name) -> assertThat(environment.path(name).asString()).isEqualTo(cluster.get(name)));
	}

	@ParameterizedTest
	@FieldSource("org.hiringpipeline.deploy.DeployFiles#SERVICES")
	void aServiceHasWhatItCannotDoWithout(String service) {
		assertThat(SERVICES.path(service).path("environment").propertyNames())
			.containsAll(ServiceSettings.of(service).required());
	}

	@ParameterizedTest
	@FieldSource("org.hiringpipeline.deploy.DeployFiles#SERVICES")
	void aServiceIsHardenedAsInACluster(String service) {
		JsonNode compose = SERVICES.path(service);
		assertThat(compose.path("read_only").asBoolean(false)).isTrue();
		assertThat(compose.at("/tmpfs/0").asString()).isEqualTo("/tmp");
		assertThat(compose.at("/cap_drop/0").asString()).isEqualTo("ALL");
		assertThat(compose.at("/security_opt/0").asString()).isEqualTo("no-new-privileges:true");
		assertThat(compose.at("/build/args/SERVICE").asString()).isEqualTo(service);
	}

	@ParameterizedTest
	@FieldSource("org.hiringpipeline.deploy.DeployFiles#SERVICES")
	void aServiceWaitsForItsDatabaseAndForTheTopics(String service) {
		JsonNode awaited = SERVICES.path(service).path("depends_on");
		assertThat(awaited.at("/mongodb/condition").asString("")).isEqualTo("service_healthy");
		assertThat(awaited.at("/topics/condition").asString("")).isEqualTo("service_completed_successfully");
	}

	@Test
	void servicesShareNoDatabase() {
		assertThat(DeployFiles.SERVICES.stream()
			.map((service) -> SERVICES.path(service).at("/environment/SPRING_MONGODB_URI").asString()))
			.doesNotHaveDuplicates()
			.allMatch((uri) -> uri.matches("mongodb://mongodb:27017/[a-z]+\\?replicaSet=hiring"));
	}

	@Test
	void createsTheTopicsOfTheOneList() {
		assertThat(SERVICES.at("/topics/volumes").valueStream().map(JsonNode::asString))
			.contains("./base/topics.yaml:/topics/topics.yaml:ro");
		assertThat(SERVICES.at("/kafka/environment/KAFKA_AUTO_CREATE_TOPICS_ENABLE").asString()).isEqualTo("false");
		assertThat(TEXT).doesNotContain("hiring.job-postings");
	}

	@Test
	void theIssuerKnowsThePortalAndThePrograms() {
		Map<String, String> secrets = REALM.path("clients")
			.valueStream()
			.collect(Collectors.toMap((client) -> client.path("clientId").asString(),
					(client) -> client.path("publicClient").asBoolean(false) ? "" : client.path("secret").asString()));
		assertThat(secrets).containsOnlyKeys("portal", "portal-backend", "item-author", "operator",
				"notification-service");
		assertThat(secrets).containsEntry("portal", "");
		JsonNode environment = SERVICES.at("/notification-service/environment");
		assertThat(secrets).containsEntry(environment.path("SERVICE_CLIENT_ID").asString(),
				environment.path("SERVICE_CLIENT_SECRET").asString());
	}

	@Test
	void tokensCarrySubjectRolesTeamsAndAudience() {
		JsonNode scope = REALM.at("/clientScopes/0");
		assertThat(REALM.path("clients").valueStream())
			.allMatch((client) -> client.at("/defaultClientScopes/0").asString().equals(scope.path("name").asString()));
		assertThat(scope.path("protocolMappers").valueStream().map((mapper) -> mapper.path("name").asString()))
			.containsExactlyInAnyOrder("subject", "audience", "roles", "teams");
		assertThat(scope.findValuesAsString("included.custom.audience"))
			.containsExactly(SERVICES.at("/job-service/environment/AUDIENCE").asString());
		assertThat(REALM.at("/roles/realm").valueStream().map((role) -> role.path("name").asString()))
			.containsExactlyInAnyOrder("recruiter", "hiring-manager", "marker", "operator", "service");
	}

	@Test
	void everyProgramHasAnAccountWithItsRoles() {
		Map<String, List<String>> roles = REALM.path("users")
			.valueStream()
			.filter((user) -> user.has("serviceAccountClientId"))
			.collect(Collectors.toMap((user) -> user.path("serviceAccountClientId").asString(),
					(user) -> user.path("realmRoles").valueStream().map(JsonNode::asString).toList()));
		assertThat(roles).isEqualTo(Map.of("portal-backend", List.of("recruiter", "hiring-manager"), "item-author",
				List.of("marker"), "operator", List.of("operator"), "notification-service", List.of("service")));
	}

}
