package org.hiringpipeline.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.hiringpipeline.local.launch.Stack;

/** The services' databases, seen from outside. */
final class Databases implements AutoCloseable {

	private final Stack stack;

	private final Map<String, MongoClient> clients = new ConcurrentHashMap<>();

	Databases(Stack stack) {
		this.stack = stack;
	}

	/** All documents of a collection. */
	List<Document> all(String service, String collection) {
		return collection(service, collection).find().into(new ArrayList<>());
	}

	MongoCollection<Document> collection(String service, String collection) {
		var uri = this.stack.databaseUri(service);
		var database = String.valueOf(new ConnectionString(uri).getDatabase());
		return this.clients.computeIfAbsent(service, (name) -> MongoClients.create(uri))
			.getDatabase(database)
			.getCollection(collection);
	}

	@Override
	public void close() {
		this.clients.values().forEach(MongoClient::close);
	}

}
