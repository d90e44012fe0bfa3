package org.hiringpipeline.job;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.Api.Answer;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;
import static org.hiringpipeline.job.HiringRound.move;

/** Whatever is sent, the answer is a refusal and never a failure. */
@RunsOnEngines
@ExtendWith(OutputCaptureExtension.class)
class RobustnessIT {

	private static final List<String> BODIES = List.of("", "null", "[]", "{", "\"x\"", "{}", "{\"to\": 5}",
			"{\"to\": \"nowhere\"}", "{\"to\": null}", "{\"$where\": \"1\"}",
			"{\"name\": {\"$gt\": \"\"}, \"email\": []}", "{\"candidateId\": {\"$ne\": null}}",
			"{\"candidateId\": \"\\u0000\"}", "{\"name\": \"\\ud800\"}", "{\"team\": \"" + "x".repeat(70_000) + "\"}",
			"[".repeat(5000), "{\"advanceThreshold\": 1e999999}", "{\"levels\": [null]}",
			"{\"hiringTeam\": [null], \"location\": null}", "{\"validThrough\": \"+999999999-12-31\"}",
			"{\"duties\": " + "[\"" + "y".repeat(2000) + "\"]}", "{\"payRange\": {\"minimum\": -0.0}}",
			"{\"title\": \"a\", \"title\": \"b\"}");

	private static final List<String> TEXTS = List.of("'", "\"", "$where", "{\"$gt\":\"\"}", "(", "[", "\\", ".*",
			"\u0001", "a".repeat(3000), "%", "\uD83D\uDE00", "é́", "-1", "9".repeat(40), "null");

	@Autowired
	Environment environment;

	@Test
	void hostileBodiesAreRefused() {
		var recruiter = Api.as(this.environment, "recruiter", "payments");
		var round = new HiringRound(recruiter, "payments");
		var posting = round.open();
		var application = round.apply(id(posting));
		for (var body : BODIES) {
			for (var path : List.of("/v1/role-profiles", "/v1/postings", "/v1/candidates",
					"/v1/postings/" + id(posting) + "/applications")) {
				assertRefused(recruiter.create(path, body), path, body);
			}
			for (var path : List.of("/v1/postings/" + id(posting), "/v1/applications/" + id(application))) {
				assertRefused(move(recruiter, recruiter.get(path), path, body), path, body);
			}
			var profile = "/v1/role-profiles/back-end-engineer";
			var patched = recruiter.ifMatch(recruiter.get(profile)).patch(profile, body);
			assertThat(patched.status()).as(profile + " " + body).isBetween(200, 499);
		}
	}

	private static void assertRefused(Answer answer, String path, String body) {
		assertThat(answer.status()).as(path + " " + body).isBetween(400, 499);
		assertThat(answer.header("Content-Type")).as(path + " " + body).startsWith("application/problem+json");
	}

	@Test
	void hostileAddressesAndParametersAreRefusedOrFindNothing() {
		var recruiter = Api.as(this.environment, "recruiter", "payments");
		for (var text : TEXTS) {
			var value = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
			for (var path : List.of("/v1/role-profiles?query=", "/v1/role-profiles?family=",
					"/v1/role-profiles?cursor=", "/v1/postings?status=", "/v1/postings?team=", "/v1/postings?limit=",
					"/v1/postings?cursor=", "/v1/postings/", "/v1/applications/", "/v1/candidates/",
					"/v1/role-profiles/")) {
				var answer = recruiter.get(path + value);
				assertThat(answer.status()).as(path + text).isBetween(200, 499);
			}
			var created = recruiter.create("/v1/candidates",
					"{\"name\": \"x\", \"email\": \"x@example.org\", \"locale\": \"" + value + "\", \"timeZone\": \""
							+ value + "\"}");
			assertThat(created.status()).as(text).isBetween(400, 499);
		}
	}

	@Test
	void nothingPersonalReachesTheLog(CapturedOutput log) {
		var recruiter = Api.as(this.environment, "recruiter", "payments");
		var name = "Zebulon-" + UUID.randomUUID();
		var body = "{\"name\": \"%s\", \"email\": \"%s@example.org\"}".formatted(name, name);
		assertThat(recruiter.create("/v1/candidates", body).status()).isEqualTo(201);
		assertThat(recruiter.create("/v1/candidates", body).status()).isEqualTo(409);
		assertThat(recruiter.create("/v1/candidates", body.replace("@", " ")).status()).isEqualTo(422);
		assertThat(log.getAll()).doesNotContainIgnoringCase(name);
	}

	@Test
	void creatingNeedsAKeyAndEveryoneNeedsAToken() {
		var recruiter = Api.as(this.environment, "recruiter", "payments");
		assertThat(recruiter.post("/v1/candidates", "{}").status()).isEqualTo(400);
		assertThat(Api.as(this.environment, "nobody").get("/v1/postings").status()).isEqualTo(403);
	}

}
