package org.hiringpipeline.platform.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * A service with one controller and one operators' endpoint.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ThingController.class)
public class SampleService {

	@Bean
	Things things() {
		return new Things();
	}

	@Bean
	RepairEndpoint repairEndpoint() {
		return new RepairEndpoint();
	}

	/** What the controller keeps. */
	public static class Things {

		/** By id, how often each was made. */
		public final Map<String, Integer> made = new ConcurrentHashMap<>();

		/** What the next creation throws, by name. */
		public final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();

		/** Whether teams take nothing for the moment. */
		public final AtomicBoolean closed = new AtomicBoolean();

	}

	@Endpoint(id = "repair")
	static class RepairEndpoint {

		@ReadOperation
		Map<String, String> read() {
			return Map.of("state", "fine");
		}

	}

}
