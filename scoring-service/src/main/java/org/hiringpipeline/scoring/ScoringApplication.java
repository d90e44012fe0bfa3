package org.hiringpipeline.scoring;

import com.mongodb.ReadConcern;
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
	 * What is acted on, or acknowledged, must outlive the primary that it was read from
	 * or written to: a version that a new primary gives a second time would pass as the
	 * first.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer whatLasts() {
		return (settings) -> settings.readConcern(ReadConcern.MAJORITY).writeConcern(WriteConcern.MAJORITY);
	}

}
