package org.hiringpipeline.local.launch.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.hiringpipeline.local.launch.process.StackEvents.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SupervisorTests {

	@TempDir
	Path folder;

	private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

	private @Nullable Supervisor last;

	@AfterEach
	void stop() {
		if (this.last != null) {
			this.last.stop();
		}
	}

	@Test
	void whatOthersNeedIsReadyFirstAndStopsLast() throws Exception {
		Supervisor supervisor = supervisor(component("base", "touch up-base; exec sleep 600"),
				component("left", "test -e set-base && touch up-left; exec sleep 600", "base"),
				component("right", "test -e set-base && touch up-right; exec sleep 600", "base"));

		supervisor.start();
		supervisor.stop();

		List<String> order = List.copyOf(this.seen);
		assertThat(order.indexOf("base READY")).isLessThan(order.indexOf("left STARTING"))
			.isLessThan(order.indexOf("right STARTING"));
		assertThat(order.indexOf("left STOPPED")).isPositive().isLessThan(order.indexOf("base STOPPING"));
		assertThat(order).endsWith("base STOPPED");
	}

	@Test
	void aFailureIsToldWithTheLastLinesAndStopsTheOthers() throws Exception {
		Supervisor supervisor = supervisor(component("good", "touch up-good; exec sleep 600"),
				component("bad", "echo the disk is full; exit 3", "good"),
				component("never", "touch up-never; exec sleep 600", "bad"));

		assertThatThrownBy(() -> supervisor.start()).isInstanceOf(StackFailure.class)
			.hasMessageContaining("bad did not start")
			.hasMessageContaining("exit code 3")
			.hasMessageContaining("the disk is full")
			.hasMessageContaining("bad.log");
		assertThat(this.seen).contains("good STOPPED").doesNotContain("never STARTING");
		assertThat(supervisor.runner("good").process()).isNotNull().matches((guard) -> !guard.alive());
	}

	@Test
	void aDeathIsToldAndTheOthersGoOn() throws Exception {
		Supervisor supervisor = supervisor(
				component("short", "touch up-short; while ! test -e end; do sleep 0.05; done"),
				component("long", "touch up-long; exec sleep 600"));
		supervisor.start();

		Files.createFile(this.folder.resolve("end"));

		await("short DIED");
		assertThat(supervisor.runner("long").process()).isNotNull().matches(Guard::alive);
	}

	@Test
	void oneThatWasKilledOnPurposeIsStartedAgain() throws Exception {
		Supervisor supervisor = supervisor(component("one", "touch up-one; exec sleep 600"));
		supervisor.start();
		Guard first = supervisor.runner("one").process();

		supervisor.runner("one").kill();
		supervisor.runner("one").allow();
		supervisor.runner("one").start();

		assertThat(first).isNotNull().matches((guard) -> !guard.alive());
		assertThat(supervisor.runner("one").process()).isNotNull().isNotSameAs(first).matches(Guard::alive);
		assertThat(this.seen).doesNotContain("one DIED");
	}

	@Test
	void aStopWhileStartingLeavesNothing() throws Exception {
		Supervisor supervisor = supervisor(component("slow", "exec sleep 600"),
				component("next", "touch up-next; exec sleep 600", "slow"));
		Thread starter = Thread.ofVirtual()
			.start(() -> assertThatThrownBy(supervisor::start).isInstanceOf(StackFailure.class)
				.hasMessageContaining("slow was stopped while it started"));
		await("slow STARTING");

		supervisor.stop();
		starter.join();

		Guard slow = supervisor.runner("slow").process();
		assertThat(slow == null || !slow.alive()).isTrue();
		assertThat(this.seen).doesNotContain("slow FAILED", "next STARTING");
	}

	private void await(String event) throws InterruptedException {
		String next = "";
		while (!next.equals(event)) {
			next = this.seen.poll(30, TimeUnit.SECONDS);
			assertThat(next).as("the event before " + event).isNotNull();
		}
	}

	private Component component(String name, String script, String... needs) {
		return new Component(name, Set.of(needs), Set.of(),
				() -> new Component.Command(List.of("/bin/sh", "-c", script), Map.of()),
				() -> Files.exists(this.folder.resolve("up-" + name)),
				() -> Files.writeString(this.folder.resolve("set-" + name), ""));
	}

	private Supervisor supervisor(Component... components) {
		StackEvents events = (component, state, after, detail) -> record(component, state, after);
		this.last = new Supervisor(List.of(components), this.folder, this.folder.resolve("logs"), events);
		return this.last;
	}

	private void record(String component, State state, Duration after) {
		assertThat(after).isGreaterThanOrEqualTo(Duration.ZERO);
		this.seen.add(component + " " + state);
	}

}
