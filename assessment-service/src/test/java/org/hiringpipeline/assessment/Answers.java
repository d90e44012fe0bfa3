package org.hiringpipeline.assessment;

import tools.jackson.databind.JsonNode;

/** Answers to questions as the candidate API shows them. */
public final class Answers {

	private Answers() {
	}

	/** The JSON of some answer that fits the question. */
	public static String some(JsonNode question, long sequence) {
		return switch (question.path("kind").asString()) {
			case "single-choice", "multiple-choice" -> "{\"sequence\": %d, \"options\": [\"%s\"]}".formatted(sequence,
					question.at("/options/0/id").asString());
			case "numeric" -> "{\"sequence\": %d, \"number\": %d.5}".formatted(sequence, sequence);
			default -> "{\"sequence\": %d, \"text\": \"answer %d\"}".formatted(sequence, sequence);
		};
	}

}
