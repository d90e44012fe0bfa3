package org.hiringpipeline.assessment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the assessment service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AssessmentApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(AssessmentApplication.class, arguments);
	}

}
