package org.hiringpipeline.local.broker;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Process entry point: one KRaft node that is broker and controller, formatted on its
 * first start.
 */
public final class KafkaBroker {

	private KafkaBroker() {
	}

	/**
	 * Runs the broker until the process ends.
	 * @param args data folder, client port, controller port
	 */
	public static void main(String[] args) throws IOException {
		Path folder = Path.of(args[0]);
		Path file = write(folder, settings(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2])));
		if (!Files.exists(folder.resolve("log").resolve("meta.properties"))) {
			format(file, System.out);
		}
		Kafka.main(new String[] { file.toString() });
	}

	static Properties settings(Path folder, int port, int controllerPort) {
		Map<String, String> settings = new LinkedHashMap<>();
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", "1");
		settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
		settings.put("controller.listener.names", "CONTROLLER");
		settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
		settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
		settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		settings.put("log.dirs", folder.resolve("log").toAbsolutePath().toString());
		settings.put("auto.create.topics.enable", "false");
		settings.put("default.replication.factor", "1");
		settings.put("offsets.topic.replication.factor", "1");
		settings.put("offsets.topic.num.partitions", "6");
		settings.put("transaction.state.log.replication.factor", "1");
		settings.put("transaction.state.log.min.isr", "1");
		settings.put("transaction.state.log.num.partitions", "2");
		settings.put("share.coordinator.state.topic.replication.factor", "1");
		settings.put("share.coordinator.state.topic.min.isr", "1");
		settings.put("group.initial.rebalance.delay.ms", "0");
		// One machine, few clients: small pools and buffers instead of the server
		// defaults.
		settings.put("num.network.threads", "2");
		settings.put("num.io.threads", "4");
		settings.put("background.threads", "2");
		settings.put("log.cleaner.dedupe.buffer.size", "16777216");
		settings.put("log.index.size.max.bytes", "1048576");
		Properties properties = new Properties();
		properties.putAll(settings);
		return properties;
	}

	private static Path write(Path folder, Properties settings) throws IOException {
		Files.createDirectories(folder);
		Path file = folder.resolve("server.properties");
		try (var writer = Files.newBufferedWriter(file)) {
			settings.store(writer, "Written at every start");
		}
		return file;
	}

	private static void format(Path settings, PrintStream out) {
		int code = StorageTool.execute(new String[] { "format", "--cluster-id", Uuid.randomUuid().toString(),
				"--config", settings.toString() }, out);
		if (code != 0) {
			throw new IllegalStateException("Kafka's storage could not be formatted: exit code " + code);
		}
	}

}
