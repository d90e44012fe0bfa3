package org.hiringpipeline.local.round;

import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** The end of a round, for people. */
final class RoundReport {

	private static final String BARS = "·▁▂▃▄▅▆▇█";

	private RoundReport() {
	}

	static void print(RoundResult result, PrintStream out) {
		out.println();
		out.println("Ranking (score in percent ± margin of error at 95 %; one bar per skill: " + skills(result) + ")");
		out.printf("  %4s  %-22s %14s  %s%n", "rank", "candidate", "score", "skills");
		for (var row : result.ranking()) {
			var candidate = result.applicants().get(row.path("applicationId").asString());
			out.printf("  %4d  %-22s %6.1f ± %4.1f  %s%n", row.path("rank").asInt(),
					(candidate != null) ? candidate.name() : "?", row.path("score").asDouble(),
					row.path("margin").asDouble(), bars(row));
		}
		out.println();
		out.println("  candidates per stage     " + counts(result.stages()));
		out.println("  mails per kind           " + counts(result.mails()));
		out.printf("  ability against rank     Spearman %.2f%n", result.correlation());
		out.printf("  submission → score       median %d ms, worst %d ms%n", result.medianMillis(),
				result.worstMillis());
		out.printf("  hand marking saved       %d minutes (%d per candidate)%n", result.minutesSaved(),
				RoundResult.MINUTES_PER_CANDIDATE);
		out.println(result.complete() ? "  Everybody who handed in was scored, ranked and told."
				: "  NOT everybody was scored, ranked and told.");
		out.println();
	}

	private static String skills(RoundResult result) {
		return result.ranking()
			.stream()
			.findFirst()
			.map((row) -> row.path("skills")
				.valueStream()
				.map((skill) -> skill.path("skill").asString())
				.collect(Collectors.joining(", ")))
			.orElse("none");
	}

	private static String bars(JsonNode row) {
		var bars = new StringBuilder();
		for (var skill : row.path("skills")) {
			int height = (int) Math.round(skill.path("score").asDouble() / 100 * (BARS.length() - 1));
			bars.append(BARS.charAt(height)).append(' ');
		}
		return bars.toString().stripTrailing();
	}

	private static String counts(Map<String, Integer> counts) {
		return counts.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + " " + entry.getValue())
			.collect(Collectors.joining(", "));
	}

}
