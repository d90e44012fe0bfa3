package org.hiringpipeline.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;

import org.hiringpipeline.notification.testing.ServiceTest;
import org.hiringpipeline.platform.testing.Topics;
import org.hiringpipeline.platform.testing.contract.Documented;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiIT extends ServiceTest {

	@LocalServerPort
	private int port;

	/** {@code -Dopenapi.write=true} writes the document instead of comparing it. */
	@Test
	void theApiIsAsItIsPublished() throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/v3/api-docs")).build();
		var document = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body().strip() + "\n";
		var published = Topics.repository().resolve("contracts/openapi/notification-service.json");
		if (Boolean.getBoolean("openapi.write")) {
			Files.createDirectories(published.getParent());
			Files.writeString(published, document);
		}
		assertThat(Documented.gaps(document)).isEmpty();
		assertThat(Documented.wrongLists(document)).isEmpty();
		assertThat(published).content().isEqualTo(document);
	}

}
