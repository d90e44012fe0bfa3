package org.hiringpipeline.job.profile;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hiringpipeline.platform.aggregate.Change;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A role profile in the catalogue. Nobody is told of its changes: postings copy what they
 * need.
 *
 * @param id a UUID, or a speaking name for a shipped one
 * @param content the analysis
 * @param terms the lower case words of title, family and skills, for the search
 * @param changedAt when it was last changed
 */
@Document("roleProfiles")
record RoleProfile(@Id String id, ProfileContent content, List<String> terms, Instant changedAt) {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	static Change<RoleProfile> of(String id, ProfileContent content, Instant now) {
		return Change.of(new RoleProfile(id, content, terms(content), now));
	}

	Change<RoleProfile> changeTo(ProfileContent changed, Instant now) {
		return changed.equals(this.content) ? Change.none(this) : of(this.id, changed, now);
	}

	static List<String> words(String text) {
		return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.toList();
	}

	private static List<String> terms(ProfileContent content) {
		var skills = content.levels().stream().flatMap((level) -> level.skills().stream()).map(RequiredSkill::skill);
		return Stream.concat(Stream.of(content.title(), content.family()), skills)
			.flatMap((text) -> words(text).stream())
			.distinct()
			.sorted()
			.toList();
	}

}
