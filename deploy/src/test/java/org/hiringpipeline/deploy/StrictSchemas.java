package org.hiringpipeline.deploy;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests as strictly as an API server with strict field validation does.
 *
 * Kubernetes' own kinds: the official client's models, because they are generated from
 * the API server's OpenAPI document and check for themselves that every field is known
 * and every required one is there, at every depth. Custom resources: the models that
 * Strimzi and fabric8 (Gateway API, Prometheus) generate their definitions from or to,
 * with the collection of unknown fields that they have for forward compatibility switched
 * off.
 */
final class StrictSchemas {

	private static final Map<String, Core> CORE = Map.of("v1 ConfigMap",
			new Core(V1ConfigMap.class, V1ConfigMap::validateJsonElement), "v1 Service",
			new Core(V1Service.class, V1Service::validateJsonElement), "v1 ServiceAccount",
			new Core(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement), "apps/v1 Deployment",
			new Core(V1Deployment.class, V1Deployment::validateJsonElement), "policy/v1 PodDisruptionBudget",
			new Core(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement),
			"networking.k8s.io/v1 NetworkPolicy",
			new Core(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement));

	private static final Map<String, Class<?>> CUSTOM = Map.of("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class,
			"kafka.strimzi.io/v1 KafkaUser", KafkaUser.class, "gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class,
			"monitoring.coreos.com/v1 PodMonitor", PodMonitor.class, "monitoring.coreos.com/v1 PrometheusRule",
			PrometheusRule.class);

	private static final Gson GSON = JSON.getGson()
		.newBuilder()
		.registerTypeAdapterFactory(new ExactScalars())
		.create();

	private static final ObjectMapper JACKSON = jackson();

	private StrictSchemas() {
	}

	/**
	 * The model of a manifest; throws unless it is of a known kind and version and has
	 * only fields of its schema, with values of the right type.
	 */
	static Object read(Manifest manifest) throws IOException {
		String type = manifest.apiVersion() + " " + manifest.kind();
		Core core = CORE.get(type);
		if (core != null) {
			JsonElement json = JsonParser.parseString(manifest.content().toString());
			core.rules().check(json);
			return GSON.fromJson(json, core.model());
		}
		Class<?> custom = CUSTOM.get(type);
		if (custom == null) {
			throw new IllegalArgumentException("No schema for " + type);
		}
		return JACKSON.readValue(manifest.content().toString(), custom);
	}

	private static ObjectMapper jackson() {
		ObjectMapper mapper = new ObjectMapper();
		mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
		mapper.setAnnotationIntrospector(new WithoutAnySetters());
		for (LogicalType type : Set.of(LogicalType.Textual, LogicalType.Integer, LogicalType.Boolean)) {
			for (CoercionInputShape shape : CoercionInputShape.values()) {
				mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
			}
		}
		return mapper;
	}

	private record Core(Class<?> model, Rules rules) {
	}

	private interface Rules {

		void check(JsonElement json) throws IOException;

	}

	/** Unknown properties are unknown, and not collected in a map. */
	@SuppressWarnings("serial")
	private static final class WithoutAnySetters extends JacksonAnnotationIntrospector {

		@Override
		public Boolean hasAnySetter(Annotated annotated) {
			return false;
		}

	}

	/** No number where a string belongs, and the other way round: Gson would convert. */
	private static final class ExactScalars implements TypeAdapterFactory {

		private static final Map<Class<?>, JsonToken> TOKENS = Map.of(String.class, JsonToken.STRING, Integer.class,
				JsonToken.NUMBER, Long.class, JsonToken.NUMBER, Boolean.class, JsonToken.BOOLEAN);

		@Override
		public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
			JsonToken token = TOKENS.get(type.getRawType());
			return (token != null) ? new Exact<>(gson.getDelegateAdapter(this, type), token) : null;
		}

	}

	private static final class Exact<T> extends TypeAdapter<T> {

		private final TypeAdapter<T> delegate;

		private final JsonToken token;

		Exact(TypeAdapter<T> delegate, JsonToken token) {
			this.delegate = delegate;
			this.token = token;
		}

		@Override
		public void write(JsonWriter writer, @Nullable T value) throws IOException {
			this.delegate.write(writer, value);
		}

		@Override
		public @Nullable T read(JsonReader reader) throws IOException {
			if (reader.peek() != this.token) {
				throw new JsonSyntaxException(
						"%s expected at %s, not %s".formatted(this.token, reader.getPath(), reader.peek()));
			}
			return this.delegate.read(reader);
		}

	}

}
