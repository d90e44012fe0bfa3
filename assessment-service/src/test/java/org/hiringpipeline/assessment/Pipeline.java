package org.hiringpipeline.assessment;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.UUID;

import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.RecordMessage;
import org.hiringpipeline.platform.event.IncomingEvent.Position;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.contract.Contracts;
import org.hiringpipeline.platform.testing.contract.Example;

import org.springframework.core.env.Environment;

/**
 * What surrounds the service: events from the others, made of the published examples, and
 * callers.
 */
public final class Pipeline {

	private static final Example OPENED = Contracts.example("job-postings", "job-posting.opened");

	private static final Example SUBMITTED = Contracts.example("applications", "application.submitted");

	private final Environment environment;

	private final EventConsumers consumers;

	Pipeline(Environment environment, EventConsumers consumers) {
		this.environment = environment;
		this.consumers = consumers;
	}

	/** Someone with a role and teams. */
	public Api as(String role, String... teams) {
		return Api.as(this.environment, role, teams);
	}

	/** Someone who holds the token of a sitting, or something else. */
	public Api candidate(String token) {
		return Api.anonymous(this.environment).with("Sitting-Token", token);
	}

	/** A posting of the team payments opens. */
	public String open(String... replacements) {
		var id = UUID.randomUUID().toString();
		posting(id, "opened", "open", 3, replacements);
		return id;
	}

	/** Something happens to a posting. */
	public void posting(String id, String what, String status, long sequence, String... replacements) {
		var data = replaced(OPENED.data()
			.replace(OPENED.key(), id)
			.replaceAll("\"status\"\\s*:\\s*\"open\"", "\"status\":\"" + status + "\""), replacements);
		hear("hiring.job-postings", OPENED, "org.hiringpipeline.job-posting." + what + ".v1", id, sequence, data);
	}

	/** Somebody applies; the id of the sitting that follows. */
	public String apply(String postingId) {
		var application = UUID.randomUUID().toString();
		application(application, postingId, "submitted", 1);
		return Ids.derive("sitting", application);
	}

	/** Something happens to an application. */
	public void application(String id, String postingId, String what, long sequence, String... replacements) {
		var data = replaced(
				SUBMITTED.data()
					.replace(SUBMITTED.key(), id)
					.replaceAll("\"postingId\"\\s*:\\s*\"[^\"]*\"", "\"postingId\":\"" + postingId + "\""),
				replacements);
		hear("hiring.applications", SUBMITTED, "org.hiringpipeline.application." + what + ".v1", id, sequence, data);
	}

	/** An example arrives as it is. */
	public void hear(String topic, Example example) {
		hear(topic, example, example.type(), example.key(), Long.parseLong(example.attribute("sequence")),
				example.data());
	}

	/** The token of a fresh link to a sitting that has a name. */
	public String link(String sittingId, String name) {
		var url = as("service").post("/v1/sittings/" + sittingId + "/links?name=" + name).text("/url");
		return url.split("#", 2)[1];
	}

	/** The token of a fresh link to a sitting. */
	public String link(String sittingId) {
		var url = as("service").post("/v1/sittings/" + sittingId + "/links").text("/url");
		return url.substring(url.indexOf('#') + 1);
	}

	private static String replaced(String data, String... replacements) {
		var replaced = data;
		for (int i = 0; i < replacements.length; i += 2) {
			replaced = replaced.replaceAll(replacements[i], replacements[i + 1]);
		}
		return replaced;
	}

	private void hear(String topic, Example like, String type, String key, long sequence, String data) {
		var headers = new HashMap<>(like.headers());
		headers.put("ce_id", UUID.randomUUID().toString());
		headers.put("ce_type", type);
		headers.put("ce_subject", key);
		headers.put("ce_partitionkey", key);
		headers.put("ce_sequence", Long.toString(sequence));
		this.consumers.find(topic)
			.orElseThrow()
			.accept(RecordMessage.of(data.getBytes(StandardCharsets.UTF_8), headers, new Position(topic, 0, 0)));
	}

}
