package org.hiringpipeline.platform.testing.mongodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Stands between clients and an engine, and plays faults. To its clients it is the one
 * member of a replica set, whatever stands behind it, so that the driver treats elections
 * as it does in production. Any password is right here, so the engine must want none.
 */
public final class MongoProxy implements AutoCloseable {

	private static final String SET = "proxied";

	private final ServerSocket listener;

	private final ServerAddress engine;

	private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition healed = this.lock.newCondition();

	private volatile Fault fault = Fault.NONE;

	private MongoProxy(ServerSocket listener, ServerAddress engine) {
		this.listener = listener;
		this.engine = engine;
	}

	/** Starts one before the first server that a connection string names. */
	public static MongoProxy before(String uri) {
		try {
			var engine = new ServerAddress(new ConnectionString(uri).getHosts().getFirst());
			var proxy = new MongoProxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), engine);
			Thread.ofPlatform().daemon().name("mongodb-proxy").start(proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How clients reach a database behind it. */
	public String uri(String database) {
		return "mongodb://service:secret@%s/%s?replicaSet=%s&retryWrites=false&authMechanism=PLAIN&authSource=$external"
			.formatted(address(), database, SET);
	}

	/** Falls ill, and loses every connection if so wanted. */
	public void play(Fault illness, boolean dropConnections) {
		this.fault = illness;
		if (dropConnections) {
			this.connections.forEach(ProxiedConnection::close);
		}
	}

	/** Falls ill. */
	public void play(Fault illness) {
		play(illness, false);
	}

	/** Is well again; what was kept waiting goes on. */
	public void heal() {
		this.lock.lock();
		try {
			this.fault = Fault.NONE;
			this.healed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	Treatment treat(BsonDocument command) {
		return this.fault.treat(command);
	}

	void awaitHealth(Duration atMost) throws InterruptedException {
		long left = atMost.toNanos();
		this.lock.lockInterruptibly();
		try {
			while (this.fault != Fault.NONE && left > 0) {
				left = this.healed.awaitNanos(left);
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/** What the engine says of itself, as the member of a replica set. */
	BsonDocument introduce(BsonDocument hello) {
		// Without it the driver asks every time, so that every answer is one to a
		// question.
		hello.remove("topologyVersion");
		hello.remove("msg");
		hello.append("setName", new BsonString(SET))
			.append("hosts", new BsonArray(List.of(new BsonString(address()))))
			.append("me", new BsonString(address()))
			.append("primary", new BsonString(address()));
		return hello;
	}

	void forget(ProxiedConnection connection) {
		this.connections.remove(connection);
	}

	private String address() {
		return "127.0.0.1:" + this.listener.getLocalPort();
	}

	private void accept() {
		try {
			while (!this.listener.isClosed()) {
				var client = this.listener.accept();
				connect(client);
			}
		}
		catch (IOException ex) {
			// Closed.
		}
	}

	private void connect(Socket client) throws IOException {
		try {
			var connection = new ProxiedConnection(this, client,
					new Socket(this.engine.getHost(), this.engine.getPort()));
			this.connections.add(connection);
			connection.start();
		}
		catch (IOException ex) {
			client.close();
		}
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			heal();
			this.connections.forEach(ProxiedConnection::close);
		}
	}

}
