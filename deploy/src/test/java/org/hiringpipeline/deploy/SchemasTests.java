package org.hiringpipeline.deploy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatException;

class SchemasTests {

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.DeployFiles#manifests")
	void everyFileIsStrictlyOfItsSchema(Manifest manifest) {
		assertThatCode(() -> StrictSchemas.read(manifest)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void everythingRenderedIsStrictlyOfItsSchema(String overlay) {
		List<Manifest> rendered = Overlays.render(overlay);
		assertThat(rendered).isNotEmpty();
		assertThat(rendered).allSatisfy((manifest) -> assertThat(StrictSchemas.read(manifest)).isNotNull());
	}

	/** What is broken, where, and what the refusal names. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			job-service Deployment           | replicas: 2               | replcas: 2            | replcas
			job-service Deployment           | replicas: 2               | replicas: "2"         | replicas
			job-service Deployment           | selector:                 | selektor:             | selektor
			job-service Deployment           | serviceAccountName:       | serviceAcountName:    | serviceAcountName
			job-service Deployment           | readOnlyRootFilesystem:   | readonlyRootFs:       | readonlyRootFs
			job-service Deployment           | value: "8081"             | value: 8081           | value
			job-service Deployment           | path: /actuator/health    | paht: /actuator/health| paht
			job-service Deployment           | apiVersion: apps/v1       | apiVersion: apps/v2   | apps/v2
			job-service Service              | targetPort: http          | tragetPort: http      | tragetPort
			job-service PodDisruptionBudget  | maxUnavailable:           | maxUnavailabel:       | maxUnavailabel
			job-service NetworkPolicy        | ingress:                  | ingres:               | ingres
			users KafkaUser                  | operations:               | operation:            | operation
			users KafkaUser                  | type: scram-sha-512       | typ: scram-sha-512    | type
			topics KafkaTopic                | partitions: 12            | partitoins: 12        | partitoins
			topics KafkaTopic                | replicas: 3               | replicas: "3"         | replicas
			routes HTTPRoute                 | hostnames:                | hostname:             | hostname
			routes HTTPRoute                 | backendRefs:              | backends:             | backends
			routes HTTPRoute                 | sectionName:              | section:              | section
			alerts PrometheusRule            | expr:                     | exp:                  | exp
			pods PodMonitor                  | podMetricsEndpoints:      | endpoints:            | endpoints
			""")
	void aMistakeIsRefused(String where, String right, String wrong, String named) {
		String[] fileAndKind = where.split(" ", 2);
		String folder = switch (fileAndKind[0]) {
			case "routes" -> "components/gateway/";
			case "alerts", "pods" -> "components/monitoring/";
			default -> "base/";
		};
		String yaml = DeployFiles.read(DeployFiles.DEPLOY.resolve(folder + fileAndKind[0] + ".yaml"));
		Manifest broken = Manifest.ofKind(DeployFiles.manifests("broken", yaml.replace(right, wrong)), fileAndKind[1])
			.getFirst();
		assertThatException().isThrownBy(() -> StrictSchemas.read(broken)).withMessageContaining(named);
	}

	@Test
	void anUnknownKindIsRefused() {
		Manifest unknown = DeployFiles.manifests("broken", "{apiVersion: v1, kind: Pond}").getFirst();
		assertThatException().isThrownBy(() -> StrictSchemas.read(unknown)).withMessage("No schema for v1 Pond");
	}

}
