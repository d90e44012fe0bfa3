package org.hiringpipeline.scoring;

import com.mongodb.WriteConcern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Starts the scoring service. */
@SpringBootApplication
public class ScoringApplication {

	/** Starts the service. */
	public static void main(String[] args) {
		SpringApplication.run(ScoringApplication.class, args);
	}

	/**
	 * An event counts as handled once its write has; a write that a new primary forgets
	 * would be handled and lost.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer writesThatLast() {
		return (settings) -> settings.writeConcern(WriteConcern.MAJORITY);
	}

}
