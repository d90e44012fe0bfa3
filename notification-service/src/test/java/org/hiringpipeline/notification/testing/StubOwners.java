package org.hiringpipeline.notification.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Job-service and assessment-service as far as this service asks them. */
public final class StubOwners {

	/** Contacts by application, JSON. */
	public final Map<String, String> contacts = new ConcurrentHashMap<>();

	/** Stages by application; applied where there is none. */
	public final Map<String, String> stages = new ConcurrentHashMap<>();

	/** Statuses by sitting; invited where there is none. */
	public final Map<String, String> sittings = new ConcurrentHashMap<>();

	/** Hiring teams by posting, JSON. */
	public final Map<String, String> teams = new ConcurrentHashMap<>();

	/** Ids for which the answer is 503. */
	public final Set<String> broken = ConcurrentHashMap.newKeySet();

	/** The sittings that links were asked for, in order. */
	public final List<String> links = new CopyOnWriteArrayList<>();

	/** What those links were called, in order. */
	public final List<String> linkNames = new CopyOnWriteArrayList<>();

	/** The Authorization headers that came. */
	public final List<String> authorizations = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	public StubOwners() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/v1/", this::handle);
		this.server.start();
	}

	public String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** A contact as job-service gives it. */
	public void contact(String applicationId, String name, String email, String locale, String zone) {
		this.contacts.put(applicationId, """
				"name": "%s", "email": "%s", "locale": "%s", "timeZone": "%s", "postingTitle": "Back-End Engineer",
				"candidateId": "c", "postingId": "p", "applicationId": "%s"
				""".formatted(name, email, locale, zone, applicationId));
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
		var path = List.of(exchange.getRequestURI().getPath().split("/", -1));
		var id = path.get(3);
		if (this.broken.contains(id)) {
			answer(exchange, 503, "{}");
			return;
		}
		switch (path.get(2) + ((path.size() > 4) ? "/" + path.get(4) : "")) {
			case "applications/contact" -> contact(exchange, id);
			case "applications" -> answer(exchange, 200, "{\"stage\": \"" + stage(id) + "\"}");
			case "postings/hiring-team" -> team(exchange, id);
			case "sittings/links" -> link(exchange, id);
			default -> answer(exchange, 404, "{}");
		}
	}

	private void contact(HttpExchange exchange, String id) throws IOException {
		var contact = this.contacts.get(id);
		answer(exchange, (contact != null) ? 200 : 404, "{\"stage\": \"" + stage(id) + "\", " + contact + "}");
	}

	private void team(HttpExchange exchange, String id) throws IOException {
		var team = this.teams.get(id);
		answer(exchange, (team != null) ? 200 : 404, (team != null) ? team : "{}");
	}

	private void link(HttpExchange exchange, String id) throws IOException {
		this.links.add(id);
		this.linkNames.add(String.valueOf(exchange.getRequestURI().getQuery()).replaceFirst("^name=", ""));
		var status = this.sittings.getOrDefault(id, "invited");
		answer(exchange, 201, """
				{"url": "http://assess.test/sit#secret-%s", "status": "%s", "startBy": "2026-09-10T10:05:00Z",
				 "timeLimitSeconds": 3600, "itemCount": 24}
				""".formatted(id, status));
	}

	private String stage(String id) {
		return this.stages.getOrDefault(id, "invited");
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		try (exchange; var body = exchange.getResponseBody()) {
			var bytes = json.getBytes(StandardCharsets.UTF_8);
			exchange.getRequestBody().readAllBytes();
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, bytes.length);
			body.write(bytes);
		}
	}

}
