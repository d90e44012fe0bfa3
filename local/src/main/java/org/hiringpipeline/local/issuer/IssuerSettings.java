package org.hiringpipeline.local.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the issuer is reached, where it keeps its key, and for whom it issues.
 *
 * @param uri the {@code iss} claim
 * @param folder where the signing key is kept
 * @param audience the {@code aud} claim of access tokens
 * @param lifetime of access tokens
 * @param portalOrigins origins of the pages that may log people in, such as the API
 * explorers
 */
@ConfigurationProperties("issuer")
record IssuerSettings(URI uri, Path folder, @DefaultValue("hiring-pipeline") String audience,
		@DefaultValue("1h") Duration lifetime, @DefaultValue List<URI> portalOrigins) {

	static final Map<String, Object> SERVER_DEFAULTS = Map.of("server.address", "127.0.0.1", "spring.main.banner-mode",
			"off", "server.tomcat.threads.max", "8", "server.servlet.session.cookie.name", "ISSUER_SESSION");

}
