package org.hiringpipeline.platform.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LoopTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final AtomicInteger turns = new AtomicInteger();

	@Test
	void noExceptionEndsIt() {
		var loop = Loop.start("test-loop", () -> {
			switch (this.turns.incrementAndGet()) {
				case 1 -> throw new IllegalStateException("closed");
				case 2 -> throw new NoClassDefFoundError("gone");
				case 3 -> throw new InterruptedException("not by us");
				case 4 -> Thread.currentThread().interrupt();
				case 5 -> {
				}
				default -> new CountDownLatch(1).await();
			}
		});
		await().atMost(PATIENCE).until(() -> this.turns.get() > 5);
		assertThat(loop.isAlive()).isTrue();
		loop.stop();
		assertThat(loop.isAlive()).isFalse();
	}

	@Test
	void oneThatTheVirtualMachineEndedIsNotAlive() {
		var loop = Loop.start("test-loop", () -> {
			throw new InternalError("out of order");
		});
		await().dontCatchUncaughtExceptions().atMost(PATIENCE).until(() -> !loop.isAlive());
	}

}
