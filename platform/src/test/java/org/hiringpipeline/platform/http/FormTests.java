package org.hiringpipeline.platform.http;

import jakarta.servlet.MultipartConfigElement;
import org.hiringpipeline.platform.sample.SampleClient;
import org.hiringpipeline.platform.sample.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing reads a form, least of all before it is known who sends it.
 */
@SampleTest
class FormTests {

	@Autowired
	SampleClient client;

	@Autowired
	ObjectProvider<MultipartConfigElement> multipart;

	@Test
	void thereIsNothingThatParsesParts() {
		assertThat(this.multipart.getIfAvailable()).isNull();
	}

	/**
	 * The body is announced and never sent: whoever waits for it before the token is
	 * checked answers nothing.
	 */
	@ParameterizedTest
	@CsvSource({ "multipart/form-data; boundary=x,''", "multipart/form-data; boundary=x,?limit=1",
			"application/x-www-form-urlencoded,''", "application/x-www-form-urlencoded,?limit=1" })
	void anAnonymousFormIsRefusedWithoutReadingIt(String type, String query) {
		String answer = this.client.rawHead("POST /v1/things" + query + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
				+ "\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 401 ");
	}

	@ParameterizedTest
	@CsvSource({ "multipart/form-data; boundary=x", "application/x-www-form-urlencoded" })
	void aFormIsNoBody(String type) {
		String body = "limit=%00";
		int status = this.client.raw("POST /v1/things HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer TOKEN\r\n"
				+ "Idempotency-Key: form\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
				+ "\r\nConnection: close\r\n\r\n" + body);
		assertThat(status).isEqualTo(415);
	}

}
