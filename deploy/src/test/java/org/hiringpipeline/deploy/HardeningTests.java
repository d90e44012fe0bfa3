package org.hiringpipeline.deploy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class HardeningTests {

	/** Spring stops in phases; three of ours have work to finish. */
	private static final int PHASES = 3;

	/** As written, which is there without kubectl too. */
	private static final List<Manifest> BASE = DeployFiles.manifests();

	static final List<String> SOURCES = Stream.concat(Stream.of("files"), Overlays.names().stream()).toList();

	private static void forEveryDeployment(String source, BiConsumer<Manifest, JsonNode> check) {
		List<Manifest> deployments = Manifest.ofKind(manifests(source), "Deployment");
		assertThat(deployments).extracting(Manifest::name).containsExactlyInAnyOrderElementsOf(DeployFiles.SERVICES);
		deployments.forEach((deployment) -> check.accept(deployment, deployment.at("/spec/template/spec")));
	}

	private static List<Manifest> manifests(String source) {
		return source.equals("files") ? BASE : Overlays.render(source);
	}

	/**
	 * The restricted profile of the pod security standards, and a root file system that
	 * stays as it is.
	 */
	@ParameterizedTest
	@FieldSource("SOURCES")
	void everyContainerRunsWithoutPrivileges(String source) {
		forEveryDeployment(source, (deployment, pod) -> {
			assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean(false)).isTrue();
			assertThat(pod.at("/securityContext/runAsUser").asInt(0)).isPositive();
			assertThat(pod.at("/securityContext/seccompProfile/type").asString("")).isEqualTo("RuntimeDefault");
			assertThat(deployment.containers()).isNotEmpty().allSatisfy((container) -> {
				JsonNode security = container.path("securityContext");
				assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
				assertThat(security.path("privileged").asBoolean(false)).isFalse();
				assertThat(security.path("readOnlyRootFilesystem").asBoolean(false)).isTrue();
				assertThat(security.at("/capabilities/drop").valueStream().map(JsonNode::asString))
					.containsExactly("ALL");
				assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
				assertThat(security.path("runAsNonRoot").asBoolean(true)).isTrue();
			});
		});
	}

	@ParameterizedTest
	@FieldSource("SOURCES")
	void noPodSharesTheHostOrWritesOutsideOfTmp(String source) {
		forEveryDeployment(source, (deployment, pod) -> {
			assertThat(List.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(pod::has);
			assertThat(pod.path("volumes").valueStream())
				.allMatch((volume) -> volume.at("/emptyDir/sizeLimit").isString());
			assertThat(deployment.containers().flatMap((container) -> container.path("volumeMounts").valueStream()))
				.extracting((mount) -> mount.path("mountPath").asString())
				.containsExactly("/tmp");
			assertThat(deployment.containers().flatMap((container) -> container.path("ports").valueStream()))
				.noneMatch((port) -> port.has("hostPort"));
		});
	}

	@ParameterizedTest
	@FieldSource("SOURCES")
	void noPodHoldsATokenOfTheCluster(String source) {
		List<Manifest> manifests = manifests(source);
		forEveryDeployment(source, (deployment, pod) -> {
			assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
			Manifest account = PodEnvironment.find(manifests, "ServiceAccount",
					pod.path("serviceAccountName").asString());
			assertThat(account.name()).isEqualTo(deployment.name());
			assertThat(account.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
		});
	}

	/**
	 * A memory limit that is more than the request would be taken away when the node is
	 * full.
	 */
	@ParameterizedTest
	@FieldSource("SOURCES")
	void everyContainerSaysWhatItNeeds(String source) {
		forEveryDeployment(source, (deployment, pod) -> assertThat(deployment.containers()).allSatisfy((container) -> {
			JsonNode resources = container.path("resources");
			assertThat(resources.at("/requests/cpu").isString()).isTrue();
			assertThat(resources.at("/requests/memory").isString()).isTrue();
			assertThat(resources.at("/limits/memory")).isEqualTo(resources.at("/requests/memory"));
		}));
	}

	@ParameterizedTest
	@FieldSource("SOURCES")
	void everyContainerIsProbedOnItsManagementPort(String source) {
		Map<String, String> probes = Map.of("startupProbe", "liveness", "livenessProbe", "liveness", "readinessProbe",
				"readiness");
		forEveryDeployment(source, (deployment, pod) -> assertThat(deployment.containers())
			.allSatisfy((container) -> probes.forEach((probe, group) -> {
				JsonNode get = container.path(probe).path("httpGet");
				assertThat(get.path("path").asString("")).isEqualTo("/actuator/health/" + group);
				assertThat(get.path("port").asString("")).isEqualTo("management");
			})));
	}

	@ParameterizedTest
	@FieldSource("SOURCES")
	void portsAreTheSameWhereverTheyAreNamed(String source) {
		List<Manifest> manifests = manifests(source);
		forEveryDeployment(source, (deployment, pod) -> {
			JsonNode container = deployment.containers().findFirst().orElseThrow();
			Map<String, Integer> ports = ports(container.path("ports"), "containerPort");
			assertThat(ports).containsOnlyKeys("http", "management");
			assertThat(ports(PodEnvironment.find(manifests, "Service", deployment.name()).at("/spec/ports"), "port"))
				.isEqualTo(ports);
			assertThat(variable(container, "SERVER_PORT")).isEqualTo(String.valueOf(ports.get("http")));
			assertThat(variable(container, "MANAGEMENT_SERVER_PORT"))
				.isEqualTo(String.valueOf(ports.get("management")));
			assertThat(deployment.at("/spec/template/metadata/annotations/prometheus.io~1port").asString())
				.isEqualTo(String.valueOf(ports.get("management")));
		});
	}

	@ParameterizedTest
	@FieldSource("SOURCES")
	void aRolloutTakesNothingAwayAndLetsWorkFinish(String source) {
		JsonNode shared = DeployFiles.documents(DeployFiles.read(DeployFiles.sharedSettings()))
			.findFirst()
			.orElseThrow();
		int perPhase = Integer
			.parseInt(shared.at("/spring/lifecycle/timeout-per-shutdown-phase").asString().replace("s", ""));
		assertThat(shared.at("/server/shutdown").asString()).isEqualTo("graceful");
		forEveryDeployment(source, (deployment, pod) -> {
			assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1)).isZero();
			int before = deployment.containers()
				.mapToInt((container) -> container.at("/lifecycle/preStop/sleep/seconds").asInt(0))
				.max()
				.orElseThrow();
			assertThat(before).isPositive();
			assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(before + PHASES * perPhase);
			assertThat(pod.path("topologySpreadConstraints").size()).isEqualTo(2);
		});
	}

	@ParameterizedTest
	@FieldSource("SOURCES")
	void aDrainLeavesAnInstance(String source) {
		List<Manifest> manifests = manifests(source);
		forEveryDeployment(source, (deployment, pod) -> {
			Manifest budget = PodEnvironment.find(manifests, "PodDisruptionBudget", deployment.name());
			assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
			assertThat(budget.at("/spec/selector")).isEqualTo(deployment.at("/spec/selector"));
			assertThat(budget.at("/spec/unhealthyPodEvictionPolicy").asString("")).isEqualTo("AlwaysAllow");
		});
	}

	/**
	 * What cannot become ready has all its time to start, replaces nothing, and is then
	 * said to have failed.
	 */
	@ParameterizedTest
	@FieldSource("SOURCES")
	void aRolloutThatCannotSucceedStopsAndIsSeen(String source) {
		forEveryDeployment(source, (deployment, pod) -> assertThat(deployment.containers()).allSatisfy((container) -> {
			int start = container.at("/startupProbe/periodSeconds").asInt(10)
					* container.at("/startupProbe/failureThreshold").asInt(3);
			int unready = container.at("/readinessProbe/periodSeconds").asInt(10)
					* container.at("/readinessProbe/failureThreshold").asInt(3);
			assertThat(deployment.at("/spec/strategy/type").asString()).isEqualTo("RollingUpdate");
			assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1)).isZero();
			assertThat(deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt(0)).isPositive();
			assertThat(deployment.at("/spec/minReadySeconds").asInt(0)).isGreaterThanOrEqualTo(unready);
			assertThat(start).isBetween(60, 180);
			assertThat(deployment.at("/spec/progressDeadlineSeconds").asInt(600))
				.isBetween(start + deployment.at("/spec/minReadySeconds").asInt(), 300);
		}));
	}

	@Test
	void runsTwoOrMoreOfEachInProduction() {
		forEveryDeployment("production",
				(deployment, pod) -> assertThat(deployment.at("/spec/replicas").asInt()).isGreaterThanOrEqualTo(2));
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void secretsAreReferredToAndNeverContained(String overlay) {
		assertThat(Manifest.ofKind(BASE, "Secret")).isEmpty();
		List<Manifest> rendered = Overlays.render(overlay);
		assertThat(Manifest.ofKind(rendered, "Secret")).isEmpty();
		Set<String> settings = Manifest.ofKind(rendered, "ConfigMap")
			.stream()
			.flatMap((map) -> map.at("/data").propertyStream())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
		assertThat(settings).noneMatch((name) -> name.matches(".*(SECRET|PASSWORD|JAAS|MONGODB_URI).*"));
	}

	@ParameterizedTest
	@MethodSource("org.hiringpipeline.deploy.Overlays#names")
	void imagesAreNamedByARelease(String overlay) {
		forEveryDeployment(overlay,
				(deployment, pod) -> assertThat(deployment.containers())
					.allSatisfy((container) -> assertThat(container.path("image").asString())
						.matches(".+/" + deployment.name() + "(:(?!latest$)[\\w.-]+|@sha256:[0-9a-f]{64})")));
	}

	private static Map<String, Integer> ports(JsonNode ports, String number) {
		return ports.valueStream()
			.collect(Collectors.toMap((port) -> port.path("name").asString(), (port) -> port.path(number).asInt()));
	}

	private static String variable(JsonNode container, String name) {
		return container.path("env")
			.valueStream()
			.filter((variable) -> variable.path("name").asString().equals(name))
			.map((variable) -> variable.path("value").asString())
			.findFirst()
			.orElseThrow();
	}

}
