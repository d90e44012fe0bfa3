package org.hiringpipeline.local.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * Process entry point: the OIDC issuer. Configured by {@code server.port} and
 * {@code issuer.*}.
 */
@SpringBootApplication
@EnableConfigurationProperties(IssuerSettings.class)
public class Issuer {

	/** Runs the issuer until the process ends. */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(Issuer.class);
		application.setDefaultProperties(IssuerSettings.SERVER_DEFAULTS);
		application.run(args);
	}

}
