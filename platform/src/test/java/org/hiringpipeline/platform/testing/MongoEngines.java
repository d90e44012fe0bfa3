package org.hiringpipeline.platform.testing;

import org.hiringpipeline.engine.MongoEngine;
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
		var engine = MongoEngine.inMemory();
		Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
		return new Engine("embedded engine (mongo-java-server, in memory)", engine.uri() + "/?retryWrites=false");
	}

}
