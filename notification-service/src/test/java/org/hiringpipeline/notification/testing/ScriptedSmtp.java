package org.hiringpipeline.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An SMTP server that answers as a test wants it to. */
public final class ScriptedSmtp implements AutoCloseable {

	/** Instead of an answer: the connection ends. */
	public static final String HANG_UP = "";

	/** Instead of an answer: letter by letter, without an end. */
	public static final String TRICKLE = "trickle";

	/**
	 * Answers that wait until they are let go, by the beginning of a command, likewise.
	 */
	public final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

	/** Answers by the beginning of a command; {@code .} is the end of the data. */
	public final Map<String, String> script = new ConcurrentHashMap<>();

	/** The mails whose end was seen, headers and all. */
	public final List<String> received = new CopyOnWriteArrayList<>();

	/** What the clients said, without the mails. */
	public final List<String> commands = new CopyOnWriteArrayList<>();

	private final ServerSocket listener;

	public ScriptedSmtp() {
		try {
			this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::listen);
	}

	public int port() {
		return this.listener.getLocalPort();
	}

	private void listen() {
		while (!this.listener.isClosed()) {
			try {
				var socket = this.listener.accept();
				Thread.ofVirtual().start(() -> talk(socket));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket socket) {
		try (socket;
				var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
				var out = socket.getOutputStream()) {
			var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			if (!say(writer, "connect", this.script.getOrDefault("connect", "220 ready"))) {
				return;
			}
			for (var line = in.readLine(); line != null; line = in.readLine()) {
				this.commands.add(line);
				if (!say(writer, line, answer(line))) {
					return;
				}
				if (line.startsWith("DATA") && answer(line).startsWith("354") && !data(in, writer)) {
					return;
				}
			}
		}
		catch (IOException ex) {
			// The client has gone.
		}
	}

	private boolean data(BufferedReader in, Writer writer) throws IOException {
		var mail = new StringBuilder();
		for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			mail.append(line).append('\n');
		}
		this.received.add(mail.toString());
		return say(writer, ".", this.script.getOrDefault(".", "250 taken"));
	}

	private String answer(String line) {
		return this.script.entrySet()
			.stream()
			.filter((entry) -> line.startsWith(entry.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(() -> line.startsWith("DATA") ? "354 go on" : "250 fine");
	}

	private boolean say(Writer writer, String command, String answer) throws IOException {
		for (var hold : this.held.entrySet()) {
			if (command.startsWith(hold.getKey())) {
				await(hold.getValue());
			}
		}
		if (answer.equals(HANG_UP)) {
			return false;
		}
		while (answer.equals(TRICKLE)) {
			writer.write('2');
			writer.flush();
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
		writer.write(answer + "\r\n");
		writer.flush();
		return true;
	}

	private static void await(CountDownLatch hold) {
		try {
			hold.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
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
	}

}
