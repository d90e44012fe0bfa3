package org.hiringpipeline.local.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * How a round ended.
 *
 * @param postingId the posting it was played for
 * @param applied how many applied
 * @param handedIn how many sittings were handed in, by hand or by the clock
 * @param ranking the rows of the ranking, best first
 * @param applicants the candidates by application id
 * @param stages candidates per stage
 * @param mails mails per kind
 * @param millisToScore from submission to visible score, of each candidate who submitted
 * by hand
 * @param correlation rank correlation of ability and score
 */
record RoundResult(String postingId, int applied, int handedIn, List<JsonNode> ranking,
		Map<String, SampleCandidate> applicants, Map<String, Integer> stages, Map<String, Integer> mails,
		List<Long> millisToScore, double correlation) {

	static final int MINUTES_PER_CANDIDATE = 15;

	/**
	 * Whether everybody who handed in was scored, ranked and told, and everybody was
	 * invited.
	 */
	boolean complete() {
		return this.ranking.size() == this.handedIn && this.mails.getOrDefault("invitation", 0) == this.applied
				&& this.mails.getOrDefault("submission-confirmation", 0) == this.handedIn
				&& this.mails.getOrDefault("result-notice", 0) == this.handedIn
				&& RankCorrelation.descends(this.ranking.stream().map((row) -> row.path("score").asDouble()).toList());
	}

	int minutesSaved() {
		return this.handedIn * MINUTES_PER_CANDIDATE;
	}

	long medianMillis() {
		var sorted = this.millisToScore.stream().sorted().toList();
		return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
	}

	long worstMillis() {
		return this.millisToScore.stream().mapToLong(Long::longValue).max().orElse(0);
	}

	private List<String> texts(String field) {
		return this.ranking.stream().map((row) -> row.path(field).asString()).toList();
	}

	Map<String, Object> summary() {
		var summary = new LinkedHashMap<String, Object>();
		summary.put("complete", complete());
		summary.put("postingId", this.postingId);
		summary.put("applied", this.applied);
		summary.put("handedIn", this.handedIn);
		summary.put("ranked", this.ranking.size());
		summary.put("stages", this.stages);
		summary.put("mails", this.mails);
		summary.put("rankCorrelation", Math.round(this.correlation * 1000) / 1000.0);
		summary.put("minutesOfMarkingSaved", minutesSaved());
		summary.put("millisToScoreMedian", medianMillis());
		summary.put("millisToScoreWorst", worstMillis());
		summary.put("applicationIds", this.applicants.keySet().stream().sorted().toList());
		summary.put("rankedApplicationIds", texts("applicationId"));
		summary.put("sittingIds", texts("sittingId"));
		summary.put("ranking", this.ranking);
		return summary;
	}

}
