package org.hiringpipeline.job.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.hiringpipeline.job.posting.terms.AssessmentSettings;
import org.hiringpipeline.job.posting.terms.Location;
import org.hiringpipeline.job.posting.terms.Role;
import org.hiringpipeline.job.posting.terms.TeamMember;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a posting as it stands in the store: with texts for constants, since a
 * newer version may have written others than are known here.
 */
public record PostingAsStored(String id, Terms terms, Role role, AssessmentSettings assessment, double advanceThreshold,
		String status, Instant createdAt, @Nullable Instant openedAt, List<Step> history) {

	/** The title that candidates read. */
	String title() {
		return (this.terms.title() != null) ? this.terms.title() : this.role.title();
	}

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "PostingAsStored[" + this.id + "]";
	}

	/** What the team says of it. */
	public record Terms(String profileId, @Nullable String title, String level, String employmentType,
			Location location, @Nullable Pay payRange, String team, @Nullable List<TeamMember> hiringTeam,
			@Nullable LocalDate validThrough) {

		List<TeamMember> members() {
			return (this.hiringTeam != null) ? this.hiringTeam : List.of();
		}

		/** Says which it is and not what is in it, so that it may be logged. */
		@Override
		public String toString() {
			return "Terms[" + this.profileId + " for " + this.team + "]";
		}

	}

	/** Advertised pay before tax. */
	public record Pay(String currency, double minimum, double maximum, String per) {
	}

	/** One step in its life. */
	public record Step(String from, String to, String actor, Instant at, @Nullable String reason) {

		/** The reason is somebody's words, which do not belong into logs. */
		@Override
		public String toString() {
			return "Step[%s to %s at %s]".formatted(this.from, this.to, this.at);
		}

	}

}
