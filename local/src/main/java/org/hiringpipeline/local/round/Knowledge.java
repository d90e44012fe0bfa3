package org.hiringpipeline.local.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/**
 * What the sample candidates know. It is read from the bank as an author may, because a
 * candidate never sees a key; how much of it a candidate brings depends on the ability.
 */
final class Knowledge {

	private static final Map<String, Integer> LEVELS = Map.of("junior", 0, "mid", 1, "senior", 2, "lead", 3);

	private final Map<String, JsonNode> items;

	private Knowledge(Map<String, JsonNode> items) {
		this.items = Map.copyOf(items);
	}

	static Knowledge of(Portal portal, JsonNode assessment) throws InterruptedException {
		var items = new HashMap<String, JsonNode>();
		for (var item : assessment.path("items")) {
			var id = item.path("itemId").asString();
			items.put(id, portal.item(id));
		}
		return new Knowledge(items);
	}

	/** What a candidate of this ability answers, without the client sequence. */
	Map<String, Object> answer(JsonNode question, double ability, Random random) {
		var item = this.items.get(question.path("itemId").asString());
		if (item == null) {
			throw new RoundFailure("the sitting asks for an item that its assessment does not have");
		}
		boolean knows = random.nextDouble() < chance(item, ability);
		var key = item.path("key");
		return switch (item.path("kind").asString()) {
			case "single-choice" ->
				Map.of("options", List.of(knows ? key.path("options").get(0).asString() : anyOf(question, random)));
			case "multiple-choice" -> Map.of("options", knows ? texts(key.path("options")) : someOf(question, random));
			case "numeric" -> Map.of("number", key.path("value").asDouble()
					+ (knows ? 0 : (1 + random.nextInt(9)) * (key.path("tolerance").asDouble() + 1)));
			case "short-text" -> Map.of("text", knows ? key.path("accepted").get(0).asString() : "no idea");
			default -> throw new RoundFailure("no sample candidate can answer " + item.path("kind"));
		};
	}

	/**
	 * A logistic curve: easy items for able candidates are nearly sure, and guessing
	 * stays what it is.
	 */
	private static double chance(JsonNode item, double ability) {
		double difficulty = (item.path("difficulty").asInt(3) - 3) * 0.7
				+ (LEVELS.getOrDefault(item.path("level").asString(), 1) - 1) * 0.5;
		return 1 / (1 + Math.exp(-1.7 * (ability - difficulty)));
	}

	private static String anyOf(JsonNode question, Random random) {
		var options = question.path("options");
		return options.get(random.nextInt(options.size())).path("id").asString();
	}

	private static List<String> someOf(JsonNode question, Random random) {
		var picked = new ArrayList<String>();
		for (var option : question.path("options")) {
			if (random.nextBoolean()) {
				picked.add(option.path("id").asString());
			}
		}
		return picked.isEmpty() ? List.of(anyOf(question, random)) : picked;
	}

	private static List<String> texts(JsonNode array) {
		var texts = new ArrayList<String>();
		array.forEach((text) -> texts.add(text.asString()));
		return texts;
	}

}
