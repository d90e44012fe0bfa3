package org.hiringpipeline.platform.http.page;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleClient.Answer;
import org.hiringpipeline.platform.sample.SampleTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class LimitTests {

	private static final byte[] TOO_LARGE = ("\"" + "x".repeat(256 * 1024) + "\"").getBytes(StandardCharsets.UTF_8);

	@Autowired
	SampleClient client;

	@Test
	void aBodyThatSaysItIsTooLargeIsRefused() {
		Answer answer = this.client.send(this.client.request("/v1/things/1")
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofByteArray(TOO_LARGE)));
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.problem()).isEqualTo("content-too-large");
	}

	@Test
	void aStreamThatTurnsOutTooLargeIsRefused() {
		Answer answer = this.client.send(this.client.request("/v1/things/1")
			.header("Content-Type", "application/json")
			.PUT(SampleClient.streamed(TOO_LARGE)));
		assertThat(answer.status()).isEqualTo(413);
	}

	@Test
	void depthStringsAndNumbersAreLimited() {
		String patch = "/v1/things/3f2504e0-4f89-41d3-9a0c-0305e82c3301";
		assertThat(patch(patch, "[".repeat(33) + "]".repeat(33)).problem()).isEqualTo("limit-exceeded");
		assertThat(patch(patch, "\"" + "x".repeat(65_537) + "\"").status()).isEqualTo(422);
		assertThat(patch(patch, "1".repeat(101)).status()).isEqualTo(422);
		assertThat(patch(patch, "[".repeat(32) + "]".repeat(32)).status()).isEqualTo(200);
	}

	private Answer patch(String path, String json) {
		return this.client.send(this.client.request(path)
			.header("Content-Type", "application/json")
			.method("PATCH", BodyPublishers.ofString(json)));
	}

}
