package org.hiringpipeline.platform.http.json;

import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;

/**
 * The mapper for request bodies. Only they are read strictly: events and the answers of
 * other services are read by the tolerant mapper of the application.
 */
public final class StrictJson {

	private StrictJson() {
	}

	/**
	 * Makes the mapper.
	 * @param limits of a body
	 * @param customizers those of the application's own mapper
	 * @return a mapper of its own
	 */
	public static JsonMapper mapper(StreamReadConstraints limits, Stream<JsonMapperBuilderCustomizer> customizers) {
		JsonMapper.Builder builder = JsonMapper.builder(factory(limits));
		customizers.forEach((customizer) -> customizer.customize(builder));
		builder.addModule(StrictTimes.module());
		builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
				DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
		builder.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
		builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
		builder.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
		builder.withCoercionConfig(LogicalType.Textual,
				(text) -> text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail));
		builder
			.withCoercionConfigDefaults((any) -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
		return builder.nodeFactory(new PlainNumbers()).build();
	}

	/**
	 * Has fields without a value left out.
	 * @param builder of any mapper
	 */
	public static void leaveOutNull(JsonMapper.Builder builder) {
		builder.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL));
	}

	private static JsonFactory factory(StreamReadConstraints limits) {
		return JsonFactory.builder()
			.streamReadConstraints(limits)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build();
	}

}
