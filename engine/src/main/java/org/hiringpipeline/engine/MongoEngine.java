package org.hiringpipeline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded MongoDB engine: mongo-java-server on an H2 store, in a file as a process
 * of its own, or in memory.
 */
public final class MongoEngine implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(MongoEngine.class);

	private static final String LOOPBACK = "127.0.0.1";

	private static final int RETENTION_MILLIS = 5_000;

	private static final long COMPACTION_SECONDS = 5;

	private final MongoServer server;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private MongoEngine(DurableBackend backend, String host, int port) {
		this.server = new MongoServer(backend);
		this.server.bind(host, port);
		Thread.ofPlatform().daemon().name("compaction").start(() -> compact(backend));
	}

	/**
	 * Runs the engine until the process ends.
	 * @param args data folder, port
	 */
	public static void main(String[] args) throws IOException {
		MongoEngine engine = open(Path.of(args[0]), Integer.parseInt(args[1]));
		Runtime.getRuntime().addShutdownHook(new Thread(engine::close, "stop"));
		log.info("Listening on {}, data in {}", args[1], args[0]);
	}

	/**
	 * Opens the data and listens on the loopback address.
	 */
	static MongoEngine open(Path folder, int port) throws IOException {
		Files.createDirectories(folder);
		MVStore store = new MVStore.Builder().fileName(folder.resolve("engine.mv").toString())
			.autoCommitDisabled()
			.open();
		store.setRetentionTime(RETENTION_MILLIS);
		return new MongoEngine(new DurableBackend(store), LOOPBACK, port);
	}

	/** An engine that forgets everything, on a free port of the loopback address. */
	public static MongoEngine inMemory() {
		return new MongoEngine(new DurableBackend(new MVStore.Builder().autoCommitDisabled().open()), LOOPBACK, 0);
	}

	private void compact(DurableBackend backend) {
		try {
			while (!this.stopped.await(COMPACTION_SECONDS, TimeUnit.SECONDS)) {
				backend.compact();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** How a driver connects to it, without a database. */
	public String uri() {
		return this.server.getConnectionString();
	}

	@Override
	public void close() {
		this.stopped.countDown();
		this.server.shutdownNow();
		log.info("Stopped");
	}

}
