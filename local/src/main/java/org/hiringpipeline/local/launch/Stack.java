package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.hiringpipeline.engine.MongoUri;
import org.hiringpipeline.local.launch.process.Component;
import org.hiringpipeline.local.launch.process.ComponentRunner;
import org.hiringpipeline.local.launch.process.Guard;
import org.hiringpipeline.local.launch.process.LogFile;
import org.hiringpipeline.local.launch.process.StackEvents;
import org.hiringpipeline.local.launch.process.StackFailure;
import org.hiringpipeline.local.launch.process.Supervisor;
import org.jspecify.annotations.Nullable;

/**
 * The whole product on one machine, each component a process of its own: what
 * {@code ./run} starts, usable from tests. Components are called {@code kafka},
 * {@code mongodb}, {@code issuer}, {@code mailbox} and by the services' names. All
 * processes end with this one, even when it is killed.
 */
public final class Stack implements AutoCloseable {

	private final StackSettings settings;

	private final List<Component> components;

	private final Supervisor supervisor;

	private final AotCaches caches;

	private final Tokens tokens;

	private Stack(StackSettings settings, StackEvents events) {
		this.settings = settings;
		this.caches = new AotCaches(settings.applications(), settings.logs());
		this.components = new Catalogue(settings, new JavaCommands(settings, this.caches)).components();
		this.supervisor = new Supervisor(this.components, settings.root(), settings.logs(), events);
		this.tokens = new Tokens(settings.http("issuer"));
	}

	/**
	 * A stack with all services on the standard ports, below {@code .local} of the
	 * checkout around this folder.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Starts everything and returns when all components answer. When one fails, or a port
	 * is taken, nothing is left running.
	 */
	public void start() throws StackFailure, InterruptedException {
		List<String> conflicts = portConflicts();
		if (!conflicts.isEmpty()) {
			throw new StackFailure(String.join("\n", conflicts));
		}
		try {
			this.supervisor.start();
		}
		catch (IOException ex) {
			throw new StackFailure("The logs cannot be written: " + ex.getMessage());
		}
	}

	/** One sentence per port that is taken; empty when the stack can start. */
	List<String> portConflicts() {
		Set<String> listeners = new LinkedHashSet<>();
		this.components.forEach((component) -> listeners.addAll(component.listeners()));
		return this.settings.ports().conflicts(listeners);
	}

	/**
	 * Stops everything in the reverse order of starting; what does not end within its
	 * bound is killed.
	 */
	public synchronized void stop() {
		this.supervisor.stop();
	}

	/** The same as {@link #stop()}. */
	@Override
	public void close() {
		stop();
	}

	/** Kills a component's process with SIGKILL and returns when it is gone. */
	public void kill(String component) {
		this.supervisor.runner(component).kill();
	}

	/** Freezes a component with SIGSTOP. */
	public void suspend(String component) {
		process(component).signal("STOP");
	}

	/** Lets a frozen component go on. */
	public void resume(String component) {
		process(component).signal("CONT");
	}

	/** Stops a component if it runs, starts it and returns when it answers. */
	public void restart(String component) throws StackFailure, InterruptedException {
		ComponentRunner runner = this.supervisor.runner(component);
		runner.stop();
		runner.allow();
		runner.start();
	}

	/** Whether a component's process lives. */
	public boolean running(String component) {
		Guard process = this.supervisor.runner(component).process();
		return process != null && process.alive();
	}

	/** Whether any process of this stack lives. */
	boolean anyRunning() {
		return this.components.stream().anyMatch((component) -> running(component.name()));
	}

	/** The process id of a component's own process. */
	public long pid(String component) {
		return process(component).pid();
	}

	private Guard process(String component) {
		return Objects.requireNonNull(this.supervisor.runner(component).process(),
				() -> component + " was not started here");
	}

	/**
	 * Where a component is reached: an http address, the broker's bootstrap servers for
	 * {@code kafka}, the connection string for {@code mongodb}, host and port for
	 * {@code smtp}.
	 */
	public String url(String component) {
		return switch (component) {
			case "kafka" -> this.settings.kafkaBootstrapServers();
			case "mongodb" -> this.settings.mongodbUri();
			case "smtp" -> "localhost:" + this.settings.port("smtp");
			default -> this.settings.http(component);
		};
	}

	/** The connection string of a service's own database. */
	public String databaseUri(String service) {
		return ServiceDefinition.ALL.stream()
			.filter((definition) -> definition.name().equals(service))
			.map((definition) -> MongoUri.withDatabase(this.settings.mongodbUri(), definition.database()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no service is called " + service));
	}

	/** The base address of a service's actuator. */
	public String managementUrl(String service) {
		return this.settings.http(Ports.management(service));
	}

	/** An access token of a sample client, such as {@code portal-backend}. */
	public String token(String clientId) {
		return this.tokens.of(clientId);
	}

	/** The log of a component in this run. */
	public Path log(String component) {
		return LogFile.of(this.settings.logs(), component).path();
	}

	/** The services that this stack runs. */
	public List<String> services() {
		return this.settings.services();
	}

	/**
	 * Prepares faster starts for the next time; for when the machine has nothing else to
	 * do.
	 */
	void prepareNextStart() throws InterruptedException {
		this.caches.train();
	}

	/**
	 * Says what a stack consists of.
	 */
	public static final class Builder {

		private @Nullable Path root;

		private @Nullable Path folder;

		private Ports ports = Ports.standard();

		private List<String> services = ServiceDefinition.names();

		private final Map<String, Map<String, String>> environment = new TreeMap<>();

		private @Nullable String kafka;

		private @Nullable String mongodb;

		private StackEvents events = StackEvents.SILENT;

		private Builder() {
		}

		/**
		 * The checkout whose jars and topic list are used; otherwise found upwards from
		 * the working directory.
		 */
		public Builder root(Path checkout) {
			this.root = checkout;
			return this;
		}

		/**
		 * Where data, logs and unpacked applications are kept; otherwise {@code .local}
		 * in the checkout.
		 */
		public Builder folder(Path own) {
			this.folder = own;
			return this;
		}

		/** Given ports instead of the standard ones. */
		public Builder ports(Ports given) {
			this.ports = given;
			return this;
		}

		/** Ports that are free now, for tests that run beside other things. */
		public Builder freePorts() {
			return ports(Ports.free());
		}

		/** Only the given services; none for the infrastructure alone. */
		public Builder services(String... names) {
			for (String name : names) {
				if (!ServiceDefinition.names().contains(name)) {
					throw new IllegalArgumentException("no service is called " + name);
				}
			}
			this.services = List.of(names);
			return this;
		}

		/** One more environment variable for a service. */
		public Builder environment(String service, String variable, String value) {
			this.environment.computeIfAbsent(service, (name) -> new TreeMap<>()).put(variable, value);
			return this;
		}

		/** A broker that runs elsewhere, instead of the embedded one. */
		public Builder kafka(@Nullable String bootstrapServers) {
			this.kafka = bootstrapServers;
			return this;
		}

		/** A MongoDB that runs elsewhere, instead of the embedded engine. */
		public Builder mongodb(@Nullable String uri) {
			this.mongodb = uri;
			return this;
		}

		/** Who is told what happens to components. */
		public Builder events(StackEvents listener) {
			this.events = listener;
			return this;
		}

		/** The stack, not yet started. */
		public Stack build() {
			Path checkout = ((this.root != null) ? this.root : Folders.checkout()).toAbsolutePath();
			Path own = ((this.folder != null) ? this.folder : checkout.resolve(".local")).toAbsolutePath();
			return new Stack(new StackSettings(checkout, own, this.ports, new ArrayList<>(this.services),
					Map.copyOf(this.environment), this.kafka, this.mongodb), this.events);
		}

	}

}
