package org.hiringpipeline.local.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTests {

	@Test
	void aPortInUseIsNamedWithItsComponent() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Ports ports = Ports.free().with("issuer", taken.getLocalPort());

			assertThat(ports.conflicts(Set.of("issuer"))).singleElement()
				.asString()
				.contains(String.valueOf(taken.getLocalPort()), "issuer", "--port issuer=");
			assertThat(ports.conflicts(Set.of("kafka"))).isEmpty();
		}
	}

	@Test
	void onePortForTwoListenersIsAConflict() {
		Ports ports = Ports.free();
		Ports same = ports.with("smtp", ports.of("mailbox"));

		assertThat(same.conflicts(Set.of("smtp", "mailbox"))).singleElement().asString().contains("smtp", "mailbox");
	}

	@Test
	void standardPortsAreThoseOfTheReadme() {
		Ports ports = Ports.standard();

		assertThat(ports.of("job-service")).isEqualTo(8081);
		assertThat(ports.of("notification-service")).isEqualTo(8084);
		assertThat(ports.of("scoring-service-management")).isEqualTo(9083);
	}

}
