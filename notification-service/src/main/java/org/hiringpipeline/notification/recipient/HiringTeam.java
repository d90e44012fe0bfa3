package org.hiringpipeline.notification.recipient;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who hires for a posting, for as long as it takes to write to them.
 *
 * @param title what is hired for
 * @param members the members
 */
public record HiringTeam(@Nullable String title, @Nullable List<Member> members) {

	/** The members; none where the owner names none. */
	@Override
	public List<Member> members() {
		return (this.members != null) ? this.members : List.of();
	}

	/** Nobody's data in logs. */
	@Override
	public String toString() {
		return "HiringTeam[members=" + members().size() + "]";
	}

	/**
	 * A member.
	 *
	 * @param name their name
	 * @param email their address
	 */
	public record Member(@Nullable String name, @Nullable String email) {

		/** Nobody's data in logs. */
		@Override
		public String toString() {
			return "Member[]";
		}

	}

}
