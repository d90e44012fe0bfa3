package org.hiringpipeline.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunLockTests {

	@TempDir
	Path folder;

	@Test
	void onlyOneHoldsIt() throws Exception {
		try (RunLock held = RunLock.take(this.folder)) {
			assertThat(held.leftByLastRun()).isEmpty();
			assertThatThrownBy(() -> RunLock.take(this.folder)).isInstanceOf(Refused.class)
				.hasMessageContaining("process " + ProcessHandle.current().pid());
		}
	}

	@Test
	void aRunThatStoppedLeavesNothing() throws Exception {
		RunLock.take(this.folder).stopped();

		try (RunLock next = RunLock.take(this.folder)) {
			assertThat(next.leftByLastRun()).isEmpty();
		}
	}

	@Test
	void aRunThatWasKilledIsNoticed() throws Exception {
		Files.writeString(this.folder.resolve("lock"), "running, process 4711, 2026-11-21T10:00:00Z");

		try (RunLock next = RunLock.take(this.folder)) {
			assertThat(next.leftByLastRun()).hasValueSatisfying((left) -> assertThat(left).contains("4711"));
		}
	}

}
