package org.hiringpipeline.local.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mailbox over HTTP: pages for people, {@code /api} for programs.
 */
final class MailboxServer implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(MailboxServer.class);

	private static final JsonMapper json = JsonMapper.builder().build();

	/** A mail's own HTML gets no script, no form and nothing from the network. */
	private static final String SANDBOX = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
			+ "style-src 'unsafe-inline'; img-src data:";

	private static final String OWN_PAGE = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

	private final MailStore store;

	private final HttpServer server;

	private final ExecutorService executor;

	private MailboxServer(MailStore store, HttpServer server, ExecutorService executor) {
		this.store = store;
		this.server = server;
		this.executor = executor;
	}

	/** An answer before it is written. */
	private record Answer(int status, String type, String body, String policy) {

		static Answer json(int status, Object body) {
			return new Answer(status, "application/json", json.writeValueAsString(body), OWN_PAGE);
		}

		static Answer page(String body) {
			return new Answer(200, "text/html; charset=utf-8", body, OWN_PAGE);
		}

	}

	/** What {@code GET /api/mails} answers. */
	private record Items(List<Mail> items) {

	}

	static MailboxServer start(MailStore store, int port) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
		MailboxServer mailbox = new MailboxServer(store, server, executor);
		server.setExecutor(executor);
		server.createContext("/", mailbox::handle);
		server.start();
		return mailbox;
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			Answer answer;
			try {
				answer = "GET".equals(exchange.getRequestMethod()) ? answer(exchange.getRequestURI())
						: problem(405, "Only GET");
			}
			catch (IllegalArgumentException | DateTimeException ex) {
				answer = problem(400, String.valueOf(ex.getMessage()));
			}
			catch (IOException ex) {
				log.error("{} failed", exchange.getRequestURI().getPath(), ex);
				answer = problem(500, "The mail cannot be read");
			}
			write(exchange, answer);
		}
	}

	private static void write(HttpExchange exchange, Answer answer) throws IOException {
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", answer.type());
		exchange.getResponseHeaders().set("Content-Security-Policy", answer.policy());
		exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
		exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.sendResponseHeaders(answer.status(), (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
	}

	private Answer answer(URI uri) throws IOException {
		List<String> path = List.of(uri.getPath().substring(1).split("/"));
		return switch (String.join("/", path.size() > 2 ? path.subList(0, 2) : path)) {
			case "" -> Answer.page(MailboxPages.list(this.store.list((mail) -> true).reversed(), this.store.stats()));
			case "api/mails" ->
				(path.size() == 2) ? Answer.json(200, new Items(this.store.list(filter(parameters(uri)))))
						: one(path, 3, (mail) -> Answer.json(200, mail));
			case "api/stats" -> Answer.json(200, this.store.stats());
			default -> pages(path);
		};
	}

	private Answer pages(List<String> path) throws IOException {
		if (!"mails".equals(path.getFirst()) || path.size() < 2) {
			return problem(404, "No such page");
		}
		if (path.size() == 2) {
			return one(List.of("", "", path.get(1)), 3, (mail) -> Answer.page(MailboxPages.one(mail)));
		}
		return "html"
			.equals(path.get(2))
					? one(List.of("", "", path.get(1)), 3,
							(mail) -> new Answer(200, "text/html; charset=utf-8",
									Optional.ofNullable(mail.html()).orElse(""), SANDBOX))
					: problem(404, "No such page");
	}

	private Answer one(List<String> path, int size, Function<Mail.Opened, Answer> answer) throws IOException {
		Optional<Mail.Opened> mail = (path.size() == size) ? this.store.open(path.getLast()) : Optional.empty();
		return mail.map(answer).orElseGet(() -> problem(404, "No such mail"));
	}

	private static Predicate<Mail> filter(Map<String, String> parameters) {
		Predicate<Mail> filter = (mail) -> true;
		for (Map.Entry<String, String> parameter : parameters.entrySet()) {
			String value = parameter.getValue();
			filter = filter.and(switch (parameter.getKey()) {
				case "to" -> (mail) -> mail.to().equalsIgnoreCase(value);
				case "kind" -> (mail) -> value.equals(mail.kind());
				case "after" -> (mail) -> mail.id().compareTo(value) > 0;
				case "since" -> {
					Instant since = Instant.parse(value);
					yield (mail) -> !mail.receivedAt().isBefore(since);
				}
				default -> throw new IllegalArgumentException("unknown parameter " + parameter.getKey());
			});
		}
		return filter;
	}

	private static Map<String, String> parameters(URI uri) {
		Map<String, String> parameters = new HashMap<>();
		if (uri.getRawQuery() != null) {
			for (String pair : uri.getRawQuery().split("&", -1)) {
				String[] sides = pair.split("=", 2);
				parameters.put(URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
						(sides.length == 2) ? URLDecoder.decode(sides[1], StandardCharsets.UTF_8) : "");
			}
		}
		parameters.values().removeIf(String::isEmpty);
		return parameters;
	}

	private static Answer problem(int status, String detail) {
		return Answer.json(status, Map.of("status", status, "detail", detail));
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.executor.close();
	}

}
