package org.hiringpipeline.platform.testing;

import de.bwaldvogel.mongo.MongoServer;
import org.hiringpipeline.platform.testing.Engines.Engine;
import org.testcontainers.mongodb.MongoDBContainer;

/** Finds a MongoDB engine for the tests. */
final class MongoEngines {

	private static final String IMAGE = "mongo:7";

	private MongoEngines() {
	}

	static Engine choose() {
		var given = System.getenv("MONGODB_URI");
		if (given != null && !given.isBlank()) {
			return new Engine("as MONGODB_URI says", given);
		}
		return DockerImages.has(IMAGE) ? container() : embedded();
	}

	private static Engine container() {
		var container = new MongoDBContainer(IMAGE);
		container.start();
		return new Engine("container " + IMAGE, container.getConnectionString());
	}

	private static Engine embedded() {
		var server = new MongoServer(new WholeDocuments());
		var address = server.bind();
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
		return new Engine("embedded engine (mongo-java-server, in memory)",
				"mongodb://localhost:%d/?retryWrites=false".formatted(address.getPort()));
	}

}
