package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The port of each listener, by name: a component's own name, or its name and a suffix
 * where it has several.
 */
public final class Ports {

	/** Below the range that systems take for outgoing connections. */
	private static final int FREE_FROM = 20_000;

	private static final int FREE_TO = 32_000;

	private static final Map<String, Integer> DEFAULTS = defaults();

	private final Map<String, Integer> numbers;

	private Ports(Map<String, Integer> numbers) {
		this.numbers = Collections.unmodifiableMap(numbers);
	}

	private static Map<String, Integer> defaults() {
		Map<String, Integer> ports = new LinkedHashMap<>();
		ports.put("kafka", 9092);
		ports.put("kafka-controller", 9093);
		ports.put("mongodb", 27017);
		ports.put("issuer", 9000);
		ports.put("mailbox", 8025);
		ports.put("smtp", 2525);
		int offset = 1;
		for (String service : ServiceDefinition.names()) {
			ports.put(service, 8080 + offset);
			ports.put(management(service), 9080 + offset);
			offset++;
		}
		return ports;
	}

	/** The ports of {@code ./run}. */
	public static Ports standard() {
		return new Ports(DEFAULTS);
	}

	/** Ports that are free at this moment. */
	public static Ports free() {
		Map<String, Integer> ports = new LinkedHashMap<>();
		for (String name : DEFAULTS.keySet()) {
			ports.put(name, anyFree(ports.values()));
		}
		return new Ports(ports);
	}

	private static int anyFree(Iterable<Integer> taken) {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(FREE_FROM, FREE_TO);
			boolean used = false;
			for (int other : taken) {
				used |= other == port;
			}
			if (!used && available(port)) {
				return port;
			}
		}
	}

	/**
	 * The same ports with one moved.
	 * @throws IllegalArgumentException for a name that no listener has, or a number that
	 * is no port
	 */
	public Ports with(String name, int port) {
		if (!DEFAULTS.containsKey(name)) {
			throw new IllegalArgumentException("no port is called " + name + "; there are " + names());
		}
		if (port < 1 || port > 65_535) {
			throw new IllegalArgumentException(port + " is not a port (1 to 65535)");
		}
		Map<String, Integer> moved = new LinkedHashMap<>(this.numbers);
		moved.put(name, port);
		return new Ports(moved);
	}

	static String names() {
		return String.join(", ", DEFAULTS.keySet());
	}

	static String management(String service) {
		return service + "-management";
	}

	/** The port of a listener. */
	public int of(String name) {
		Integer port = this.numbers.get(name);
		if (port == null) {
			throw new IllegalArgumentException("no port is called " + name + "; there are " + names());
		}
		return port;
	}

	/** One sentence for each of the given listeners that cannot have its port. */
	List<String> conflicts(Set<String> listeners) {
		List<String> conflicts = new ArrayList<>();
		Map<Integer, String> seen = new LinkedHashMap<>();
		for (String name : listeners) {
			int port = of(name);
			String other = seen.putIfAbsent(port, name);
			if (other != null) {
				conflicts.add("Port %d is given to both %s and %s.".formatted(port, other, name));
			}
			else if (!available(port)) {
				conflicts.add("Port %d, needed by %s, is in use. Free it, or move it: --port %s=<number>"
					.formatted(port, name, name));
			}
		}
		return conflicts;
	}

	/** On every address and on the loopback one: a listener on either is in the way. */
	private static boolean available(int port) {
		try (ServerSocket everywhere = new ServerSocket(port)) {
			everywhere.getLocalPort();
		}
		catch (IOException ex) {
			return false;
		}
		try (ServerSocket loopback = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return loopback.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
