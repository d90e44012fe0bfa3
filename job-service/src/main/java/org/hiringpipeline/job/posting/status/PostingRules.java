package org.hiringpipeline.job.posting.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.hiringpipeline.job.input.Rules.Broken;
import org.hiringpipeline.job.posting.terms.PostingTerms;
import org.hiringpipeline.job.posting.terms.Role;
import org.hiringpipeline.job.profile.RequiredSkill;

/** What may be done with a posting, and why not; all rules are here. */
public final class PostingRules {

	private PostingRules() {
	}

	/** Where a posting may go from where it stands. */
	public static Set<PostingStatus> next(PostingStatus from) {
		return switch (from) {
			case DRAFT -> Set.of(PostingStatus.OPEN, PostingStatus.CANCELLED);
			case OPEN ->
				Set.of(PostingStatus.PAUSED, PostingStatus.CLOSED, PostingStatus.FILLED, PostingStatus.CANCELLED);
			case PAUSED ->
				Set.of(PostingStatus.OPEN, PostingStatus.CLOSED, PostingStatus.FILLED, PostingStatus.CANCELLED);
			case CLOSED -> Set.of(PostingStatus.FILLED);
			case FILLED, CANCELLED -> Set.of();
		};
	}

	/** Why a posting may not go there; nothing if it may. */
	public static Optional<String> againstMove(PostingStatus from, PostingStatus to) {
		if (next(from).contains(to)) {
			return Optional.empty();
		}
		if (from == to) {
			return Optional.of("The posting is %s already.".formatted(from));
		}
		return Optional.of(next(from).isEmpty() ? "A %s posting stays as it is.".formatted(from)
				: "A %s posting cannot become %s.".formatted(from, to));
	}

	/** Why a posting may not be changed; nothing if it may. */
	public static Optional<String> againstChange(PostingStatus status) {
		return (status == PostingStatus.DRAFT) ? Optional.empty()
				: Optional.of("Only a draft can be changed; this posting is %s.".formatted(status));
	}

	/** Why nobody may apply; nothing if they may. */
	public static Optional<String> againstApplication(PostingStatus status, PostingTerms terms, LocalDate today) {
		if (status != PostingStatus.OPEN) {
			return Optional.of("The posting takes no applications; it is %s.".formatted(status));
		}
		var last = terms.validThrough();
		return (last != null && last.isBefore(today)) ? Optional.of("The last day to apply has passed.")
				: Optional.empty();
	}

	/**
	 * Everything that candidates, and search engines for jobs, need to know of an open
	 * posting and that this one lacks.
	 */
	public static Stream<Broken> lackingToOpen(PostingTerms terms, Role role, LocalDate today) {
		var location = terms.location();
		var last = terms.validThrough();
		return Stream
			.of(Broken.unless(!terms.members().isEmpty(), "hiringTeam", "must name someone who is told of results"),
					Broken.unless(location.remote() || location.city() != null, "location.city",
							"must be named unless the work is remote"),
					Broken.unless(last == null || !last.isBefore(today), "validThrough", "must not have passed"),
					Broken.unless(role.skills().stream().anyMatch(RequiredSkill::byQuestions), "profileId",
							"must be of a profile with a skill that questions assess"))
			.flatMap((broken) -> broken);
	}

}
