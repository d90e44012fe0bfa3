package org.hiringpipeline.platform.call;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this service gets its own token (client credentials).
 *
 * @param tokenUri token endpoint of the issuer; without it calls carry no token
 * @param clientId id of this service
 * @param clientSecret secret of this service
 * @param connectTimeout for asking the issuer
 * @param readTimeout for the issuer's answer
 */
@ConfigurationProperties("platform.service-token")
record ServiceTokenSettings(@Nullable URI tokenUri, @DefaultValue("") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("1s") Duration connectTimeout,
		@DefaultValue("3s") Duration readTimeout) {
}
