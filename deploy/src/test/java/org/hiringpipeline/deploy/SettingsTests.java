package org.hiringpipeline.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

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
		KafkaProperties kafka = Binder.get(environment(PodEnvironment.of(Overlays.render(overlay), service)))
			.bind("spring.kafka", KafkaProperties.class)
			.get();
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

	/** What an operator may need; and what does nothing, one word of it being wrong. */
	@ParameterizedTest
	@CsvSource({ "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT,true",
			"MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_HEADERS_AUTHORIZATION,true",
			"MANAGEMENT_METRICS_DISTRIBUTION_PERCENTILESHISTOGRAM_HTTP,true", "LOGGING_LEVEL_ORG_HIRINGPIPELINE,true",
			"LOGGING_STRUCTURED_FORMAT_CONSOLE,true", "SPRINGDOC_APIDOCS_ENABLED,true",
			"SPRINGDOC_SWAGGERUI_ENABLED,true", "OTEL_RESOURCE_ATTRIBUTES,true", "JAVA_TOOL_OPTIONS,true",
			"JDK_JAVA_OPTIONS,true", "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM,true", "SPRING_MAIL_HOST,true",
			"MANAGEMENT_OTLP_TRACING_ENDPOINT,false", "MANAGEMENT_ZIPKIN_TRACING_ENDPOINT,false",
			"SPRING_DATA_MONGODB_URI,false", "SPRINGDOC_SWAGGER_ENABLED,false", "LOGING_LEVEL_ROOT,false" })
	void knowsWhatOperatorsSet(String variable, boolean known) {
		assertThat(ServiceSettings.of("notification-service").reads(variable)).isEqualTo(known);
	}

	/** The optional Secret left out: a relay without login must not be asked for one. */
	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void logsInToTheMailRelayOnlyWithALogin(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		MailProperties with = mail(PodEnvironment.of(rendered, "notification-service"));
		assertThat(with.getUsername()).isEqualTo("notification-service-mail/username");
		assertThat(with.getPassword()).isEqualTo("notification-service-mail/password");
		MailProperties without = mail(PodEnvironment.withoutOptionalSecrets(rendered, "notification-service"));
		assertThat(without.getUsername()).isNull();
		assertThat(without.getPassword()).isNull();
		assertThat(without.getProperties()).doesNotContainEntry("mail.smtp.auth", "true")
			.containsEntry("mail.smtp.starttls.required", "true");
		assertThat(without.getHost()).startsWith("smtp.");
	}

	@ParameterizedTest
	@MethodSource("services")
	void showsTheExplorerInStagingOnly(String overlay, String service) {
		ConfigurableEnvironment environment = environment(PodEnvironment.of(Overlays.render(overlay), service));
		assertThat(List.of("springdoc.api-docs.enabled", "springdoc.swagger-ui.enabled"))
			.allMatch((name) -> environment.getProperty(name, Boolean.class, true) == overlay.equals("staging"));
	}

	private static MailProperties mail(Map<String, String> variables) {
		ConfigurableEnvironment environment = environment(variables);
		try {
			new YamlPropertySourceLoader()
				.load("settings", new FileSystemResource(DeployFiles.settings("notification-service")))
				.forEach(environment.getPropertySources()::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Binder.get(environment).bind("spring.mail", MailProperties.class).get();
	}

	private static ConfigurableEnvironment environment(Map<String, String> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources()
			.replace(name, new SystemEnvironmentPropertySource(name, new HashMap<>(variables)));
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

}
