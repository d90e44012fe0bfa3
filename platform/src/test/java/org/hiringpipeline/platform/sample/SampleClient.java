package org.hiringpipeline.platform.sample;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.hiringpipeline.platform.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;

/**
 * Sends requests to the sample service, well-formed ones and raw bytes.
 */
public final class SampleClient {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Environment environment;

	private final String token = TestIssuer.shared().token("ann", List.of("recruiter"), List.of("red"));

	SampleClient(Environment environment) {
		this.environment = environment;
	}

	/** An answer with its body as JSON where it is JSON. */
	public record Answer(int status, HttpResponse<String> response) {

		public JsonNode json() {
			return JSON.readTree(this.response.body());
		}

		/**
		 * A header of the answer.
		 * @param name its name
		 * @return its value or an empty text
		 */
		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		/**
		 * The problem's slug.
		 * @return the end of its type
		 */
		public String problem() {
			return json().path("type").stringValue("").replace("urn:hiringpipeline:problem:", "");
		}

		/**
		 * The problem's errors.
		 * @return each as "field: message"
		 */
		public List<String> errors() {
			return json().path("errors")
				.valueStream()
				.map((error) -> error.path("field").stringValue() + ": " + error.path("message").stringValue())
				.toList();
		}

	}

	public int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	public int managementPort() {
		return this.environment.getRequiredProperty("local.management.port", Integer.class);
	}

	/**
	 * A request as the usual caller.
	 * @param path path and query
	 * @return to be completed
	 */
	public HttpRequest.Builder request(String path) {
		return anonymous(port(), path).header("Authorization", "Bearer " + this.token);
	}

	/**
	 * A request without a token.
	 * @param port of the API or the management
	 * @param path path and query
	 * @return to be completed
	 */
	public HttpRequest.Builder anonymous(int port, String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(20));
	}

	public Answer get(String path) {
		return send(request(path));
	}

	/**
	 * Posts JSON under a key.
	 * @param path path and query
	 * @param key the idempotency key
	 * @param json the body
	 * @return the answer
	 */
	public Answer post(String path, String key, String json) {
		return send(request(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	/**
	 * Sends a request.
	 * @param request what to send
	 * @return the answer
	 */
	public Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Streams a body without saying its length.
	 * @param body the bytes
	 * @return to be used as the body
	 */
	public static HttpRequest.BodyPublisher streamed(byte[] body) {
		return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
	}

	/**
	 * Sends bytes as they are, with the usual token where the text says TOKEN.
	 * @param request a whole HTTP request that asks to close the connection
	 * @return the status of the answer, 0 where the connection was just closed
	 */
	public int raw(String request) {
		String answer = rawAnswer(request);
		return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
	}

	/**
	 * Sends bytes as they are, with the usual token where the text says TOKEN.
	 * @param request a whole HTTP request that asks to close the connection
	 * @return the whole answer, empty where the connection was just closed
	 */
	public String rawAnswer(String request) {
		byte[] bytes = request.replace("TOKEN", this.token).getBytes(StandardCharsets.ISO_8859_1);
		try (Socket socket = new Socket("localhost", port())) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(bytes);
			socket.shutdownOutput();
			return read(socket.getInputStream());
		}
		catch (IOException ex) {
			return "";
		}
	}

	/**
	 * Sends the head of a request and no body, and leaves the connection open for one.
	 * @param head with its empty line
	 * @return the first line of the answer, empty where none came within 5 s
	 */
	public String rawHead(String head) {
		try (Socket socket = new Socket("localhost", port())) {
			socket.setSoTimeout(5_000);
			socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
			BufferedReader answer = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
			return String.valueOf(answer.readLine());
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static String read(InputStream input) throws IOException {
		return new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
	}

}
