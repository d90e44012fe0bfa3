package org.hiringpipeline.platform.testing.mongodb;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** One connection of a client, and the one to the engine that belongs to it. */
final class ProxiedConnection implements AutoCloseable {

	private static final BsonDocument WELCOME = BsonDocument
		.parse("{ok: 1, conversationId: 1, done: true, payload: {$binary: {base64: '', subType: '00'}}}");

	private final MongoProxy proxy;

	private final Socket client;

	private final Socket server;

	private final Map<Integer, Treatment> answers = new ConcurrentHashMap<>();

	private final Map<Integer, Boolean> hellos = new ConcurrentHashMap<>();

	ProxiedConnection(MongoProxy proxy, Socket client, Socket server) {
		this.proxy = proxy;
		this.client = client;
		this.server = server;
	}

	void start() {
		Thread.ofVirtual().start(() -> pump(this.client, this::fromClient));
		Thread.ofVirtual().start(() -> pump(this.server, this::fromServer));
	}

	private void pump(Socket from, Step step) {
		try {
			for (var message = WireMessage.read(from.getInputStream()); message != null; message = WireMessage
				.read(from.getInputStream())) {
				step.take(message);
			}
		}
		catch (IOException ex) {
			// One side has gone; the other follows.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			close();
		}
	}

	private void fromClient(WireMessage message) throws IOException, InterruptedException {
		var command = message.document();
		var treatment = this.proxy.treat(command);
		if (treatment instanceof Treatment.Pass && Fault.isAuthentication(command)) {
			// The embedded engine knows nobody, and so nobody needs to be known.
			treatment = new Treatment.Answer(WELCOME);
		}
		switch (treatment) {
			case Treatment.Answer(var document) -> send(this.client, WireMessage.answer(message.id(), document));
			case Treatment.ResetBefore() -> reset();
			case Treatment.Hold(var atMost) -> {
				this.proxy.awaitHealth(atMost);
				handOn(message, command, new Treatment.Pass());
			}
			case Treatment.Pass() -> handOn(message, command, treatment);
			case Treatment.Amend(var addition) -> handOn(message, command, treatment);
			case Treatment.ResetAfter() -> handOn(message, command, treatment);
		}
	}

	private void handOn(WireMessage message, BsonDocument command, Treatment treatment) throws IOException {
		this.answers.put(message.id(), treatment);
		if (Fault.isHello(command)) {
			this.hellos.put(message.id(), true);
		}
		send(this.server, message);
	}

	private void fromServer(WireMessage message) throws IOException {
		var treatment = this.answers.remove(message.answersTo());
		if (treatment instanceof Treatment.ResetAfter) {
			reset();
			return;
		}
		var answer = message;
		if (this.hellos.remove(message.answersTo()) != null) {
			answer = answer.with(this.proxy.introduce(answer.document()));
		}
		if (treatment instanceof Treatment.Amend(var addition)) {
			var document = answer.document();
			document.putAll(addition);
			answer = answer.with(document);
		}
		send(this.client, answer);
	}

	private static void send(Socket to, WireMessage message) throws IOException {
		synchronized (to) {
			message.writeTo(to.getOutputStream());
		}
	}

	/** Closes so that the client sees a reset. */
	void reset() throws IOException {
		this.client.setSoLinger(true, 0);
		close();
	}

	@Override
	public void close() {
		this.proxy.forget(this);
		closeQuietly(this.client);
		closeQuietly(this.server);
	}

	private static void closeQuietly(@Nullable Socket socket) {
		try {
			if (socket != null) {
				socket.close();
			}
		}
		catch (IOException ex) {
			// It is gone, which is all that is wanted.
		}
	}

	private interface Step {

		void take(WireMessage message) throws IOException, InterruptedException;

	}

}
