package org.hiringpipeline.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.hiringpipeline.local.launch.Stack;
import org.hiringpipeline.local.launch.process.StackFailure;
import org.jspecify.annotations.Nullable;

/**
 * The one stack that all system tests share, started with the first of them and stopped
 * with the JVM.
 */
public final class RunningStack {

	private static final Stack STACK = start();

	private RunningStack() {
	}

	/** The stack, started if it is not. */
	public static Stack get() {
		return STACK;
	}

	private static Stack start() {
		try {
			var stack = Stack.builder()
				.folder(Files.createTempDirectory("system-tests"))
				.freePorts()
				.kafka(given("KAFKA_BOOTSTRAP_SERVERS"))
				.mongodb(given("MONGODB_URI"))
				.build();
			Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
			stack.start();
			System.out.printf("system tests use Kafka at %s and MongoDB at %s%n", stack.url("kafka"),
					stack.url("mongodb"));
			return stack;
		}
		catch (StackFailure ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable String given(String variable) {
		var value = System.getenv(variable);
		return (value == null || value.isBlank()) ? null : value;
	}

}
