package org.hiringpipeline.scoring.ranking;

import java.util.List;
import java.util.function.Consumer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.scoring.marking.Tenths;
import org.hiringpipeline.scoring.ranking.Standing.Result;
import org.hiringpipeline.scoring.ranking.Standing.SkillResult;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears of scores, and of applications that are withdrawn. */
@Configuration(proxyBeanMethods = false)
class RankingListener {

	static final String SCORES = "hiring.scores";

	static final String APPLICATIONS = "hiring.applications";

	@Bean
	Consumer<Message<?>> scoresCalculated(EventConsumers consumers, Rankings rankings) {
		return consumers.of(SCORES)
			.on("org.hiringpipeline.score.calculated.v1", RankedScore.class,
					(event, score) -> rank(rankings, score, event.sequence()))
			.on("org.hiringpipeline.score.revised.v1", RankedScore.class,
					(event, score) -> rank(rankings, score, event.sequence()))
			.build();
	}

	@Bean
	Consumer<Message<?>> applications(EventConsumers consumers, Rankings rankings) {
		return consumers.of(APPLICATIONS)
			.on("org.hiringpipeline.application.withdrawn.v1", Withdrawn.class,
					(event, application) -> rankings.apply(application.unknown(), Standing::withdraw))
			.passOver("org.hiringpipeline.application.submitted.v1", "org.hiringpipeline.application.stage-changed.v1",
					"org.hiringpipeline.application.score-changed.v1")
			.build();
	}

	private static void rank(Rankings rankings, RankedScore score, long sequence) {
		var result = score.result(sequence);
		rankings.apply(score.unknown(), (standing) -> standing.scored(result));
	}

	record Withdrawn(@NotBlank String applicationId, @NotBlank String postingId, @NotBlank String candidateId) {

		Standing unknown() {
			return Standing.unknown(this.applicationId, this.postingId, this.candidateId);
		}

	}

	record RankedScore(@NotBlank String sittingId, @NotBlank String applicationId, @NotBlank String postingId,
			@NotBlank String candidateId, @NotNull @DecimalMin("0") @DecimalMax("100") Double score,
			@NotNull @DecimalMin("0") @DecimalMax("100") Double margin,
			@NotNull @Size(max = 50) List<@NotNull @Valid RankedSkill> skills) {

		Standing unknown() {
			return Standing.unknown(this.applicationId, this.postingId, this.candidateId);
		}

		Result result(long sequence) {
			return new Result(this.sittingId, Tenths.ofPercent(this.score), Tenths.ofPercent(this.margin),
					this.skills.stream().map(RankedSkill::result).toList(), sequence);
		}

	}

	record RankedSkill(@NotBlank String skill, @NotNull @DecimalMin("0") @DecimalMax("100") Double score,
			@NotNull @DecimalMin("0") @DecimalMax("100") Double margin) {

		SkillResult result() {
			return new SkillResult(this.skill, Tenths.ofPercent(this.score), Tenths.ofPercent(this.margin));
		}

	}

}
