package org.hiringpipeline.platform.security;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are checked; whose, Spring Boot's resource server settings say.
 *
 * @param clockSkew how far clocks may differ
 * @param connectTimeout for asking the issuer
 * @param readTimeout for the issuer's answer
 * @param allowedOrigins browser origins that may call; none by default
 */
@ConfigurationProperties("platform.security")
record SecuritySettings(@DefaultValue("30s") Duration clockSkew, @DefaultValue("2s") Duration connectTimeout,
		@DefaultValue("5s") Duration readTimeout, @DefaultValue List<String> allowedOrigins) {
}
