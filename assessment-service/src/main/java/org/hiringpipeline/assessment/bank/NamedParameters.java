package org.hiringpipeline.assessment.bank;

import java.util.Arrays;

import org.hiringpipeline.assessment.bank.content.Named;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/** Reads query parameters that name a value of a closed list. */
@Component
class NamedParameters implements ConverterFactory<String, Named> {

	@Override
	public <T extends Named> Converter<String, T> getConverter(Class<T> type) {
		return (text) -> Arrays.stream(type.getEnumConstants())
			.filter((value) -> value.wireName().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("not one of the known values"));
	}

}
