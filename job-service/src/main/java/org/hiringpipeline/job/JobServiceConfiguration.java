package org.hiringpipeline.job;

import java.time.LocalDate;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How values look in the database and in query parameters. */
@Configuration(proxyBeanMethods = false)
class JobServiceConfiguration {

	/**
	 * A date is kept as text: as a moment it would depend on the time zone of the
	 * machine.
	 */
	@Bean
	MongoCustomConversions mongoCustomConversions() {
		return new MongoCustomConversions(List.of(new DateToText(), new TextToDate()));
	}

	@Bean
	WebMvcConfigurer enumParameters() {
		return new WebMvcConfigurer() {
			@Override
			public void addFormatters(FormatterRegistry registry) {
				registry.addConverterFactory(new EnumParameters());
			}
		};
	}

	@WritingConverter
	static final class DateToText implements Converter<LocalDate, String> {

		@Override
		public String convert(LocalDate source) {
			return source.toString();
		}

	}

	@ReadingConverter
	static final class TextToDate implements Converter<String, LocalDate> {

		@Override
		public LocalDate convert(String source) {
			return LocalDate.parse(source);
		}

	}

}
