package org.hiringpipeline.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	static Stream<Arguments> services() {
		return Overlays.names()
			.stream()
			.flatMap((overlay) -> DeployFiles.SERVICES.stream().map((service) -> Arguments.of(overlay, service)));
	}

	@ParameterizedTest
	@MethodSource("services")
	void providesWhatAServiceCannotDoWithout(String overlay, String service) {
		Map<String, String> variables = PodEnvironment.of(Overlays.render(overlay), service);
		assertThat(variables.keySet()).containsAll(ServiceSettings.of(service).required())
			.contains("SERVER_PORT", "MANAGEMENT_SERVER_PORT", "AUDIENCE");
	}

	@ParameterizedTest
	@MethodSource("services")
	void providesNothingThatAServiceDoesNotRead(String overlay, String service) {
		ServiceSettings settings = ServiceSettings.of(service);
		assertThat(PodEnvironment.of(Overlays.render(overlay), service).keySet()).allMatch(settings::reads);
	}

	@ParameterizedTest
	@MethodSource("services")
	void encryptsAndLogsInToKafka(String overlay, String service) {
		Map<String, Object> variables = new HashMap<>(PodEnvironment.of(Overlays.render(overlay), service));
		StandardEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
		KafkaProperties kafka = Binder.get(environment).bind("spring.kafka", KafkaProperties.class).get();
		assertThat(
				List.of(kafka.buildProducerProperties(), kafka.buildConsumerProperties(), kafka.buildAdminProperties()))
			.allSatisfy((client) -> assertThat(client)
				.containsEntry(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_SSL")
				.containsEntry(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512")
				.containsEntry(SaslConfigs.SASL_JAAS_CONFIG, service + "/sasl.jaas.config")
				.containsEntry(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM")
				.containsEntry(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, "hiring-cluster-ca-cert/ca.crt"));
	}

	@ParameterizedTest
	@MethodSource("services")
	void givesEveryServiceItsOwnDatabase(String overlay, String service) {
		assertThat(PodEnvironment.of(Overlays.render(overlay), service)).containsEntry("SPRING_MONGODB_URI",
				service + "-mongodb/uri");
	}

	@ParameterizedTest
	@MethodSource("services")
	void namesOtherServicesAsTheyAreReached(String overlay, String service) {
		List<Manifest> rendered = Overlays.render(overlay);
		List<String> wrong = new ArrayList<>();
		PodEnvironment.of(rendered, service).forEach((name, value) -> {
			if (name.endsWith("_SERVICE_URL")) {
				URI url = URI.create(value);
				int http = PodEnvironment.find(rendered, "Service", url.getHost()).at("/spec/ports/0/port").asInt();
				if (url.getPort() != http) {
					wrong.add(name + "=" + value);
				}
			}
		});
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void tellsCandidatesAnAddressThatIsRouted(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		String link = PodEnvironment.of(rendered, "assessment-service").get("CANDIDATE_BASE_URL");
		assertThat(link).isEqualTo("https://"
				+ PodEnvironment.find(rendered, "HTTPRoute", "candidates").at("/spec/hostnames/0").asString());
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void getsServiceTokensFromTheIssuerThatIsTrusted(String overlay) {
		Map<String, String> variables = PodEnvironment.of(Overlays.render(overlay), "notification-service");
		assertThat(variables.get("SERVICE_TOKEN_URI")).startsWith(variables.get("ISSUER_URI") + "/");
	}

}
