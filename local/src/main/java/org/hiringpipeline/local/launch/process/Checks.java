package org.hiringpipeline.local.launch.process;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.bson.Document;

/**
 * Asks components in their own protocols whether they can be used.
 */
public final class Checks {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private Checks() {
	}

	public static Admin admin(String bootstrapServers) {
		return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50, AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
				200));
	}

	public static Component.Check kafka(String bootstrapServers) {
		Component.Check port = address(bootstrapServers);
		return () -> {
			if (!port.ready()) {
				return false;
			}
			try (Admin admin = admin(bootstrapServers)) {
				return !admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).isEmpty();
			}
		};
	}

	/** A client against a closed port only fills the log: look first. */
	private static Component.Check address(String bootstrapServers) {
		String first = bootstrapServers.split(",", -1)[0].strip();
		int colon = first.lastIndexOf(':');
		InetSocketAddress address = new InetSocketAddress(first.substring(0, colon),
				Integer.parseInt(first.substring(colon + 1)));
		return () -> {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()),
						(int) PATIENCE.toMillis());
				return true;
			}
		};
	}

	public static Component.Check mongodb(String uri) {
		MongoClientSettings settings = MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(uri))
			.applyToClusterSettings(
					(cluster) -> cluster.serverSelectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
			.build();
		return () -> {
			try (MongoClient client = MongoClients.create(settings)) {
				client.getDatabase("admin").runCommand(new Document("ping", 1));
				return true;
			}
		};
	}

	public static Component.Check http(String url) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
		return () -> {
			try (HttpClient client = HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.connectTimeout(PATIENCE)
				.build()) {
				return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
			}
		};
	}

	public static Component.Check smtp(int port) {
		return () -> {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
				socket.setSoTimeout((int) PATIENCE.toMillis());
				String banner = new BufferedReader(
						new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
					.readLine();
				return banner != null && banner.startsWith("220");
			}
		};
	}

}
