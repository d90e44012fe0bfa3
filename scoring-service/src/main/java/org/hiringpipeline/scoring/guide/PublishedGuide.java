package org.hiringpipeline.scoring.guide;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code scoring-guide.published}, as far as this service reads it.
 *
 * @param assessmentId the assessment in this edition
 * @param postingId the job posting
 * @param edition counted from 1
 * @param skills the assessed skills and their weights
 * @param items the items with their keys
 */
public record PublishedGuide(@NotBlank String assessmentId, @NotBlank String postingId, @Min(1) int edition,
		@NotEmpty @Size(max = 50) List<@NotNull @Valid PublishedSkill> skills,
		@NotEmpty @Size(max = 500) List<@NotNull @Valid PublishedItem> items) {

	private static final long MOST_POINTS = 1_000_000;

	/**
	 * The guide, if this version of the service can mark by it. One that it cannot would
	 * give wrong scores: it is refused, submissions wait, and after an upgrade its dead
	 * letter is replayed.
	 * @throws EventRefused if a kind or a marking is unknown, a key is incomplete, an
	 * item is twice in it or of a skill without weight
	 */
	public Guide toGuide(long sequence) {
		var weighted = this.skills.stream().map(PublishedSkill::skill).collect(Collectors.toSet());
		var seen = new HashSet<String>();
		for (var item : this.items) {
			if (!weighted.contains(item.skill()) || !seen.add(item.itemId())) {
				throw new EventRefused(
						"item " + item.itemId() + " is of a skill without weight, or twice in the guide");
			}
		}
		if (weighted.size() != this.skills.size()) {
			throw new EventRefused("a skill is twice in the guide");
		}
		return new Guide(this.assessmentId, this.postingId, this.edition,
				this.skills.stream().map((skill) -> new SkillWeight(skill.skill(), skill.weight())).toList(),
				this.items.stream().map(PublishedItem::toItem).toList(), sequence);
	}

	/** No key in logs. */
	@Override
	public String toString() {
		return "PublishedGuide[" + this.assessmentId + "]";
	}

	/**
	 * A skill and its share.
	 *
	 * @param skill the skill
	 * @param weight above 0, at most 1
	 */
	public record PublishedSkill(@NotBlank String skill, @Positive @Max(1) double weight) {
	}

	/**
	 * An item with its key.
	 *
	 * @param itemId the item in the bank
	 * @param itemVersion its version
	 * @param skill one of the guide's skills
	 * @param kind how it is answered
	 * @param points its weight within the skill
	 * @param optionCount choice kinds: how many options there are
	 * @param key what is right
	 * @param marking multiple choice: how partly right answers are credited; net if it is
	 * not there
	 */
	public record PublishedItem(@NotBlank String itemId, @Min(1) int itemVersion, @NotBlank String skill,
			@NotBlank String kind, @Positive @Max(MOST_POINTS) double points, @Nullable Integer optionCount,
			@NotNull Key key, @Nullable String marking) {

		Item toItem() {
			var known = ItemKind.of(this.kind).orElseThrow(() -> refused("kind", this.kind));
			var credit = (this.marking == null) ? Marking.NET
					: Marking.of(this.marking).orElseThrow(() -> refused("marking", this.marking));
			if (!this.key.fits(known)) {
				throw refused("key for the kind", this.kind);
			}
			int options = (this.optionCount != null) ? this.optionCount : 0;
			var right = this.key.options();
			if (right != null && options < right.size()) {
				throw refused("number of options", Integer.toString(options));
			}
			return new Item(this.itemId, this.itemVersion, this.skill, known, this.points, options, this.key, credit);
		}

		/** No key in logs. */
		@Override
		public String toString() {
			return "PublishedItem[" + this.itemId + ", " + this.kind + "]";
		}

		private EventRefused refused(String what, @Nullable String value) {
			return new EventRefused("item %s cannot be marked: %s %s".formatted(this.itemId, what, value));
		}

	}

}
