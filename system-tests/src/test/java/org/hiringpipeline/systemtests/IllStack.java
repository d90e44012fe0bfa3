package org.hiringpipeline.systemtests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.hiringpipeline.engine.MongoEngine;
import org.hiringpipeline.local.launch.Stack;
import org.hiringpipeline.platform.testing.mongodb.MongoProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A stack of its own whose database can fall ill.
 *
 * @param stack the services, Kafka and all
 * @param engine the database
 * @param proxy what stands between them and the database
 */
record IllStack(Stack stack, MongoEngine engine, MongoProxy proxy) implements AutoCloseable {

	/** In place of a status, where there was none in time. */
	private static final int NO_ANSWER = 0;

	/** What callers are promised. */
	private static final Duration IN_TIME = Duration.ofSeconds(3);

	static final String WRITE = "a new candidate";

	private static final Map<String, String> READS = Map.of("job-service", "/v1/applications/", "assessment-service",
			"/v1/sittings/", "scoring-service", "/v1/scores/", "notification-service", "/v1/deliveries/");

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	static IllStack start() throws Exception {
		var folder = Files.createTempDirectory("system-tests-ill");
		var engine = MongoEngine.inMemory();
		var proxy = MongoProxy.before(engine.uri());
		var builder = Stack.builder().folder(folder).freePorts().mongodb(proxy.uri(""));
		// What an illness leaves behind is taken up after its lease: soon, so that nobody
		// waits for the test.
		READS.keySet()
			.forEach((service) -> builder.environment(service, "PLATFORM_OUTBOX_LEASE", "8s")
				.environment(service, "PLATFORM_OUTBOX_DELIVERYTIMEOUT", "4s")
				.environment(service, "PLATFORM_IDEMPOTENCY_LEASE", "5s"));
		var stack = builder.build();
		Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
		stack.start();
		return new IllStack(stack, engine, proxy);
	}

	/**
	 * The statuses of a read of each service and a write, all at the same time; none can
	 * do without the database, and each must answer in time.
	 */
	Map<String, Integer> call() {
		var answers = new TreeMap<String, CompletableFuture<Integer>>();
		READS.forEach((service, path) -> answers.put(service + path,
				status(request(this.stack.url(service) + path + UUID.randomUUID()).GET())));
		var candidate = Map.of("name", "Sample Candidate", "email", UUID.randomUUID() + "@candidates.example");
		answers.put(WRITE,
				status(request(this.stack.url("job-service") + "/v1/candidates")
					.header("Content-Type", "application/json")
					.header("Idempotency-Key", UUID.randomUUID().toString())
					.POST(BodyPublishers.ofString(Commands.JSON.writeValueAsString(candidate)))));
		var statuses = new TreeMap<String, Integer>();
		answers.forEach((what, status) -> statuses.put(what, status.join()));
		return statuses;
	}

	/**
	 * What the operators' scrapers read of each service, which must answer in time too.
	 */
	void scrape() {
		var scrapes = new TreeMap<String, CompletableFuture<Integer>>();
		READS.keySet()
			.forEach((service) -> scrapes.put(service,
					status(request(this.stack.managementUrl(service) + "/actuator/prometheus").GET())));
		scrapes.forEach((service, status) -> assertThat(status.join()).as("scrape of " + service).isEqualTo(200));
	}

	private HttpRequest.Builder request(String url) {
		return HttpRequest.newBuilder(URI.create(url))
			.timeout(IN_TIME)
			.header("Authorization", "Bearer " + this.stack.token("portal-backend"));
	}

	private static CompletableFuture<Integer> status(HttpRequest.Builder request) {
		return HTTP.sendAsync(request.build(), BodyHandlers.discarding())
			.handle((answer, failure) -> (failure != null) ? NO_ANSWER : answer.statusCode());
	}

	@Override
	public void close() {
		this.proxy.heal();
		this.stack.stop();
		this.proxy.close();
		this.engine.close();
	}

}
