package org.hiringpipeline.assessment.bank;

import org.hiringpipeline.assessment.bank.content.Named;

import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/** Reads query parameters that name a value of a closed list. */
@Component
class NamedParameters implements ConverterFactory<String, Named> {

	@Override
	public <T extends Named> Converter<String, T> getConverter(Class<T> type) {
		return (text) -> Named.find(type, text)
			.orElseThrow(() -> new IllegalArgumentException("not one of the known values"));
	}

}
