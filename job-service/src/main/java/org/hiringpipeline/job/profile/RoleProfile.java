package org.hiringpipeline.job.profile;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
 * @param beginnings the first letters of those words, up to {@value #LONGEST_BEGINNING}:
 * what a word begins with is found by equality
 * @param changedAt when it was last changed
 */
@Document("roleProfiles")
record RoleProfile(@Id String id, ProfileContent content, List<String> terms, List<String> beginnings,
		Instant changedAt) {

	static final int LONGEST_BEGINNING = 8;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	static Change<RoleProfile> of(String id, ProfileContent content, Instant now) {
		var terms = terms(content);
		return Change.of(new RoleProfile(id, content, terms, beginnings(terms), now));
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

	/** The first letters of a word, at most that many. */
	static String beginning(String word, int letters) {
		int length = Math.min(letters, word.codePointCount(0, word.length()));
		return word.substring(0, word.offsetByCodePoints(0, length));
	}

	private static List<String> beginnings(List<String> words) {
		return words.stream()
			.flatMap((word) -> IntStream.rangeClosed(1, LONGEST_BEGINNING)
				.mapToObj((letters) -> beginning(word, letters)))
			.distinct()
			.sorted()
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

	/** Says which it is and not what is in it, so that it may be logged. */
	@Override
	public String toString() {
		return "RoleProfile[" + this.id + "]";
	}

}
