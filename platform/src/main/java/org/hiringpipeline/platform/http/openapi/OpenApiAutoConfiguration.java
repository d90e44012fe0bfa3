package org.hiringpipeline.platform.http.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import org.hiringpipeline.platform.http.idempotency.IdempotencyKey;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/**
 * One OpenAPI document per service, the same on every run.
 */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@PropertySource("classpath:org/hiringpipeline/platform/http/openapi/defaults.properties")
class OpenApiAutoConfiguration {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Limit.class, Cursor.class, IdempotencyKey.class);
	}

	@Bean
	OpenAPI openApi(@Value("${spring.application.name:service}") String name) {
		return OpenApiDocument.frame(name);
	}

	@Bean
	OperationCustomizer operationExtras() {
		return new OperationExtras();
	}

	@Bean
	RequiredComponents requiredComponents() {
		return new RequiredComponents();
	}

	@Bean
	GlobalOpenApiCustomizer settledDocument() {
		return OpenApiDocument::settle;
	}

}
