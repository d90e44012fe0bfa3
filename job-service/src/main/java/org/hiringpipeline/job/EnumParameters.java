package org.hiringpipeline.job;

import java.util.Arrays;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads a parameter as the constant that is written like it in JSON. */
final class EnumParameters implements ConverterFactory<String, Enum<?>> {

	@Override
	public <E extends Enum<?>> Converter<String, E> getConverter(Class<E> type) {
		return (text) -> Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.toString().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("not a constant of " + type.getSimpleName()));
	}

}
