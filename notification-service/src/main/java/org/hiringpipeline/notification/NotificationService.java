package org.hiringpipeline.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;

/**
 * The service. Thymeleaf renders mails here, not web pages, so its web set-up stays out.
 */
@SpringBootApplication(exclude = ThymeleafAutoConfiguration.class)
@ConfigurationPropertiesScan
class NotificationService {

	static void main(String[] args) {
		SpringApplication.run(NotificationService.class, args);
	}

}
