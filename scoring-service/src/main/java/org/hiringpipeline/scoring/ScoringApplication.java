package org.hiringpipeline.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the scoring service. */
@SpringBootApplication
public class ScoringApplication {

	/** Starts the service. */
	public static void main(String[] args) {
		SpringApplication.run(ScoringApplication.class, args);
	}

}
