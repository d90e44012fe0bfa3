package org.hiringpipeline.notification.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import org.hiringpipeline.notification.testing.ServiceTest;
import org.hiringpipeline.platform.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveriesIT extends ServiceTest {

	private static final String OPERATOR = TestIssuer.shared().token("olga", List.of("operator"), List.of());

	private static final String PAYMENTS = TestIssuer.shared().token("rita", List.of("recruiter"), List.of("payments"));

	private static final String OTHERS = TestIssuer.shared().token("rolf", List.of("recruiter"), List.of("search"));

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void aTeamSeesTheDeliveriesOfItsOwnPostings() {
		var one = settled();
		var path = "/v1/deliveries?postingId=" + one.postingId();
		soon().untilAsserted(() -> assertThat(get(path, PAYMENTS).statusCode()).isEqualTo(200));
		var items = json(get(path, PAYMENTS)).get("items");
		assertThat(items).hasSize(2);
		assertThat(items.get(0).propertyNames()).contains("id", "kind", "channel", "status", "postingId",
				"applicationId", "sittingId", "attempts", "causedAt", "createdAt", "settledAt");
		assertThat(get(path, PAYMENTS).body()).doesNotContain("@", "Ada", "secret");
		assertThat(get(path, OTHERS).statusCode()).isEqualTo(404);
		assertThat(get("/v1/deliveries?applicationId=" + one.applicationId(), OTHERS).statusCode()).isEqualTo(404);
		assertThat(get("/v1/deliveries/" + items.get(0).get("id").stringValue(), OTHERS).statusCode()).isEqualTo(404);
		assertThat(get("/v1/deliveries", PAYMENTS).statusCode()).isEqualTo(400);
		assertThat(get("/v1/deliveries", OPERATOR).statusCode()).isEqualTo(200);
	}

	@Test
	void theLogCanBeFilteredAndPaged() {
		var one = settled();
		var path = "/v1/deliveries?postingId=" + one.postingId();
		assertThat(json(get(path + "&kind=invitation", OPERATOR)).get("items")).hasSize(1);
		assertThat(json(get(path + "&status=failed", OPERATOR)).get("items")).isEmpty();
		assertThat(get(path + "&kind=telegram&status=lost", OPERATOR).body()).contains("\"kind\"", "\"status\"");
		var first = json(get(path + "&limit=1", OPERATOR));
		var second = json(get(path + "&limit=1&cursor=" + first.get("next").stringValue(), OPERATOR));
		assertThat(second.get("items").get(0).get("id")).isNotEqualTo(first.get("items").get(0).get("id"));
		assertThat(second.has("next")).isFalse();
	}

	@Test
	void aPostingsDeliveriesAreCounted() {
		var one = settled();
		var path = "/v1/postings/" + one.postingId() + "/deliveries/summary";
		soon().untilAsserted(() -> assertThat(get(path, PAYMENTS).statusCode()).isEqualTo(200));
		assertThat(json(get(path, PAYMENTS)).get("counts")).isEqualTo(JsonMapper.shared().readTree("""
				[{"kind": "invitation", "status": "sent", "count": 1},
				 {"kind": "result-notice", "status": "sent", "count": 1}]
				"""));
		assertThat(get(path, OTHERS).statusCode()).isEqualTo(404);
		assertThat(get("/v1/postings/none/deliveries/summary", OPERATOR).statusCode()).isEqualTo(404);
	}

	@Test
	void anOperatorHasAFailedOneTriedAgain() {
		var one = Case.fresh();
		OWNERS.contact(one.applicationId(), "Ada", "nowhere", "en", "UTC");
		invite(one);
		var list = "/v1/deliveries?postingId=" + one.postingId() + "&status=failed";
		soon().untilAsserted(() -> assertThat(json(get(list, OPERATOR)).get("items")).hasSize(1));
		var path = "/v1/deliveries/" + json(get(list, OPERATOR)).get("items").get(0).get("id").stringValue();
		var tag = get(path, OPERATOR).headers().firstValue("ETag").orElseThrow();
		OWNERS.contact(one.applicationId(), "Ada", one.email(), "en", "UTC");
		assertThat(retry(path, OPERATOR, null).statusCode()).isEqualTo(428);
		assertThat(retry(path, OPERATOR, "\"77\"").statusCode()).isEqualTo(412);
		assertThat(retry(path, PAYMENTS, tag).statusCode()).isEqualTo(403);
		assertThat(retry("/v1/deliveries/none", OPERATOR, tag).statusCode()).isEqualTo(404);
		assertThat(retry(path, OPERATOR, tag).statusCode()).isEqualTo(200);
		soon().untilAsserted(() -> assertThat(json(get(path, OPERATOR)).get("status").stringValue()).isEqualTo("sent"));
		assertThat(mailsTo(one.email())).hasSize(1);
		var now = get(path, OPERATOR).headers().firstValue("ETag").orElseThrow();
		assertThat(retry(path, OPERATOR, now).statusCode()).isEqualTo(409);
		assertThat(retry(path, OPERATOR, tag).statusCode()).isEqualTo(412);
	}

	/** After an outage, by kind, posting and time, a bounded number at a time. */
	@Test
	void anOperatorHasManyFailedOnesTriedAgain() {
		var first = Case.fresh();
		var cases = new ArrayList<>(List.of(first));
		for (int i = 0; i < 4; i++) {
			var next = Case.fresh();
			cases.add(new Case(first.postingId(), next.applicationId(), next.sittingId(), next.email()));
		}
		cases.forEach((one) -> OWNERS.contact(one.applicationId(), "Ada", "nowhere", "en", "UTC"));
		cases.forEach(ServiceTest::invite);
		var list = "/v1/deliveries?postingId=" + first.postingId() + "&status=";
		soon().untilAsserted(() -> assertThat(json(get(list + "failed", OPERATOR)).get("items")).hasSize(5));
		cases.forEach((one) -> OWNERS.contact(one.applicationId(), "Ada", one.email(), "en", "UTC"));
		var posting = "\"postingId\": \"" + first.postingId() + "\"";
		var none = "{\"retried\": 0, \"more\": false}";
		assertThat(retryMany("{" + posting + ", \"kind\": \"result-notice\"}")).isEqualTo(none);
		assertThat(retryMany("{" + posting + ", \"createdFrom\": \"2199-01-01T00:00:00Z\"}")).isEqualTo(none);
		assertThat(retryMany("{" + posting + ", \"createdUntil\": \"1999-01-01T00:00:00Z\"}")).isEqualTo(none);
		assertThat(retryMany("{" + posting + ", \"limit\": 2}")).isEqualTo("{\"retried\": 2, \"more\": true}");
		assertThat(retryMany("{" + posting + ", \"kind\": \"invitation\", \"createdFrom\": \"1999-01-01T00:00:00Z\"}"))
			.isEqualTo("{\"retried\": 3, \"more\": false}");
		soon().untilAsserted(() -> assertThat(json(get(list + "sent", OPERATOR)).get("items")).hasSize(5));
		assertThat(cases).allSatisfy((one) -> assertThat(mailsTo(one.email())).hasSize(1));
	}

	@Test
	void everyFaultOfAWishForManyIsNamed() {
		var wrong = sendRetryMany("""
				{"kind": "telegram", "limit": 1000, "createdFrom": "2026-09-03T10:05:01Z",
				 "createdUntil": "2026-09-03T10:05:01Z"}
				""", OPERATOR);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("\"kind\"", "\"limit\"", "\"createdUntil\"");
		assertThat(sendRetryMany("{}", OPERATOR).statusCode()).isEqualTo(422);
		assertThat(sendRetryMany("{\"kind\": \"invitation\"}", PAYMENTS).statusCode()).isEqualTo(403);
	}

	private String retryMany(String selection) {
		var answer = sendRetryMany(selection, OPERATOR);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body().replace(":", ": ").replace(",", ", ");
	}

	private HttpResponse<String> sendRetryMany(String selection, String token) {
		return send(request("/v1/deliveries/retry", token).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(selection)));
	}

	/**
	 * A posting of the team payments with an invitation and a result notice, both sent.
	 */
	private Case settled() {
		var one = Case.fresh();
		publish("hiring.job-postings", "job-posting.opened", one.postingId(), 2, one.posting("payments"));
		publish("hiring.job-postings", "job-posting.drafted", one.postingId(), 1, one.posting("search"));
		invite(one);
		publish("hiring.scores", "score.calculated", one.sittingId(), 1, one.score());
		soon().untilAsserted(() -> assertThat(
				json(get("/v1/deliveries?status=sent&postingId=" + one.postingId(), OPERATOR)).get("items"))
			.hasSize(2));
		return one;
	}

	private HttpResponse<String> get(String path, String token) {
		return send(request(path, token).GET());
	}

	private HttpResponse<String> retry(String path, String token, @Nullable String ifMatch) {
		var request = request(path + "/retry", token).POST(BodyPublishers.noBody());
		return send((ifMatch != null) ? request.header("If-Match", ifMatch) : request);
	}

	private HttpRequest.Builder request(String path, String token) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", "Bearer " + token);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
