package org.hiringpipeline.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.hiringpipeline.notification.mail.MailServer.Silent;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Templates, words and the way out. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

	private static final String FOLDER = "mail/";

	@Bean
	MailWriter mailWriter(MailSettings settings) {
		var words = words();
		var engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(words);
		engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
		engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
		return new MailWriter(engine, words, settings);
	}

	@Bean
	CircuitBreakerRegistry mailBreakers(MailSettings settings) {
		var breaker = settings.breaker();
		return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
			.failureRateThreshold(breaker.failureRate())
			.slidingWindowSize(breaker.window())
			.minimumNumberOfCalls(Math.max(1, breaker.window() / 2))
			.waitDurationInOpenState(breaker.openFor())
			.recordResult(Silent.class::isInstance)
			.permittedNumberOfCallsInHalfOpenState(1)
			.build());
	}

	@Bean
	MeterBinder mailBreakerMetrics(CircuitBreakerRegistry mailBreakers) {
		return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(mailBreakers);
	}

	@Bean
	MailServer mailServer(JavaMailSenderImpl sender, MailLogin login, MailSettings settings,
			CircuitBreakerRegistry mailBreakers) {
		login.applyTo(sender);
		return new MailServer(sender, new MimeWriter(settings), mailBreakers.circuitBreaker("smtp"),
				settings.patience());
	}

	private static ResourceBundleMessageSource words() {
		var words = new ResourceBundleMessageSource();
		words.setBasename(FOLDER + "words");
		words.setDefaultEncoding(StandardCharsets.UTF_8.name());
		words.setFallbackToSystemLocale(false);
		words.setDefaultLocale(Locale.ENGLISH);
		return words;
	}

	private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
		var resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix(FOLDER);
		resolver.setResolvablePatterns(Set.of(pattern));
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return resolver;
	}

}
