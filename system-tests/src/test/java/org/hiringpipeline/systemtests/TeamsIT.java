package org.hiringpipeline.systemtests;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiringpipeline.local.launch.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two teams hire side by side; neither sees or moves anything of the other's. */
@TestInstance(Lifecycle.PER_CLASS)
class TeamsIT {

	private final Stack stack = RunningStack.get();

	private final Team platform = new Team("portal-backend", "platform-engineering");

	private final Team payments = new Team("payments-portal", "payments");

	@Test
	void eachTeamSeesOnlyItsOwn() {
		var ours = hire(this.platform);
		var theirs = hire(this.payments);
		assertOnlyOwn(this.platform, ours, theirs);
		assertOnlyOwn(this.payments, theirs, ours);
	}

	private void assertOnlyOwn(Team team, Hiring own, Hiring others) {
		own.addresses().forEach((address) -> assertThat(get(team, address).statusCode()).as(address).isEqualTo(200));
		others.addresses().forEach((address) -> assertThat(get(team, address).statusCode()).as(address).isEqualTo(404));
		for (var list : own.lists()) {
			assertThat(get(team, list).body()).as(list).contains(own.postingId()).doesNotContain(others.postingId());
		}
		others.filteredLists().forEach((list) -> {
			var answer = get(team, list);
			assertThat(answer.statusCode()).as(list).isIn(200, 404);
			assertThat(answer.body()).as(list).doesNotContain(others.applicationId());
		});
		others.changes().forEach((address, body) -> {
			var answer = Commands.post(address, token(team), body,
					Map.of("If-Match", "\"1\"", "Idempotency-Key", UUID.randomUUID().toString()));
			assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(404);
		});
	}

	private Hiring hire(Team team) {
		var jobs = this.stack.url("job-service");
		var posting = create(team, jobs + "/v1/postings", posting(team.name()), "postingId");
		var opened = Commands.post(jobs + "/v1/postings/" + posting + "/transitions", token(team), Map.of("to", "open"),
				Map.of("If-Match", "\"1\""));
		assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
		var candidate = create(team, jobs + "/v1/candidates",
				Map.of("name", "Sample Candidate", "email", UUID.randomUUID() + "@candidates.example"), "candidateId");
		var application = create(team, jobs + "/v1/postings/" + posting + "/applications",
				Map.of("candidateId", candidate), "applicationId");
		var assessments = this.stack.url("assessment-service");
		var notifications = this.stack.url("notification-service");
		var sitting = first(team, assessments + "/v1/sittings?postingId=" + posting, "sittingId");
		var assessment = first(team, assessments + "/v1/assessments?postingId=" + posting, "assessmentId");
		var delivery = first(team, notifications + "/v1/deliveries?postingId=" + posting, "id");
		await().atMost(Duration.ofMinutes(1))
			.until(() -> get(team, this.stack.url("scoring-service") + "/v1/postings/" + posting + "/ranking")
				.statusCode() == 200);
		return new Hiring(this.stack, posting, application, assessment, sitting, delivery);
	}

	private String first(Team team, String list, String id) {
		return await().atMost(Duration.ofMinutes(1))
			.until(() -> Commands.JSON.readTree(get(team, list).body()).path("items").path(0).path(id).asString(""),
					(found) -> !found.isEmpty());
	}

	private String create(Team team, String url, Object body, String id) {
		var answer = Commands.post(url, token(team), body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode created = Commands.JSON.readTree(answer.body());
		return created.path(id).asString();
	}

	private HttpResponse<String> get(Team team, String url) {
		return Commands.get(url, token(team));
	}

	private String token(Team team) {
		return this.stack.token(team.program());
	}

	private static Map<String, Object> posting(String team) {
		return Map.of("profileId", "back-end-engineer", "level", "mid", "employmentType", "salaried", "location",
				Map.of("country", "DE", "city", "Berlin", "remote", false), "team", team, "hiringTeam",
				List.of(Map.of("name", "Team", "email", team + "@company.example")));
	}

	/**
	 * A team and the program that acts for it.
	 *
	 * @param program its client id
	 * @param name the team
	 */
	private record Team(String program, String name) {
	}

	/** What one team has made, and where each part of it is read and changed. */
	private record Hiring(Stack stack, String postingId, String applicationId, String assessmentId, String sittingId,
			String deliveryId) {

		List<String> addresses() {
			var found = new ArrayList<String>();
			var posting = "/v1/postings/" + this.postingId;
			for (var path : List.of(posting, posting + "/applications", posting + "/stages",
					"/v1/applications/" + this.applicationId)) {
				found.add(this.stack.url("job-service") + path);
			}
			for (var path : List.of("/v1/assessments/" + this.assessmentId, "/v1/sittings/" + this.sittingId)) {
				found.add(this.stack.url("assessment-service") + path);
			}
			found.add(this.stack.url("scoring-service") + posting + "/ranking");
			for (var path : List.of("/v1/deliveries/" + this.deliveryId, posting + "/deliveries/summary")) {
				found.add(this.stack.url("notification-service") + path);
			}
			return found;
		}

		/** Lists that every team may ask for, and that show each its own. */
		List<String> lists() {
			return List.of(this.stack.url("job-service") + "/v1/postings?limit=100");
		}

		List<String> filteredLists() {
			return List.of(this.stack.url("assessment-service") + "/v1/assessments?postingId=" + this.postingId,
					this.stack.url("assessment-service") + "/v1/sittings?postingId=" + this.postingId,
					this.stack.url("notification-service") + "/v1/deliveries?postingId=" + this.postingId,
					this.stack.url("notification-service") + "/v1/deliveries?applicationId=" + this.applicationId);
		}

		Map<String, Object> changes() {
			return Map.of(this.stack.url("job-service") + "/v1/postings/" + this.postingId + "/transitions",
					Map.of("to", "cancelled", "reason", "Not ours."),
					this.stack.url("job-service") + "/v1/postings/" + this.postingId + "/applications",
					Map.of("candidateId", UUID.randomUUID().toString()),
					this.stack.url("job-service") + "/v1/applications/" + this.applicationId + "/transitions",
					Map.of("to", "rejected", "reason", "Not ours."),
					this.stack.url("assessment-service") + "/v1/sittings/" + this.sittingId + "/cancel", Map.of(),
					this.stack.url("assessment-service") + "/v1/sittings/" + this.sittingId + "/extra-time",
					Map.of("seconds", 60),
					this.stack.url("assessment-service") + "/v1/assessments/" + this.assessmentId + "/reassemble",
					Map.of());
		}

	}

}
