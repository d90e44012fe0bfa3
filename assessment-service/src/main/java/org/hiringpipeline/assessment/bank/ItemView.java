package org.hiringpipeline.assessment.bank;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import org.hiringpipeline.assessment.bank.ItemAsStored.Content;
import org.hiringpipeline.assessment.bank.content.Key;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.assessment.bank.content.Marking;
import org.hiringpipeline.assessment.bank.content.Option;
import org.hiringpipeline.platform.aggregate.WireNames;
import org.jspecify.annotations.Nullable;

/** A version of an item as authors see it, with its key. */
record ItemView(@Schema(description = "The item", example = "databases-01") String itemId,
		@Schema(description = "Which version this is, counted from 1", example = "1") int version,
		@Schema(description = "Whether new assessments may draw it", example = "active",
				implementation = ItemStatus.class) String status,
		@Schema(description = "The skill that it assesses, lower case words joined by hyphens",
				example = "databases") String skill,
		@Schema(description = "Seniority that it is written for", example = "mid",
				implementation = Level.class) String level,
		@Schema(description = "How it is answered; more values may come", example = "single-choice",
				implementation = Kind.class) String kind,
		@Schema(description = "Difficulty within its level, 1 (easy) to 5 (hard)", example = "2") int difficulty,
		@Schema(description = "Working time that it is expected to take", example = "90") int expectedSeconds,
		@Schema(description = "The question, Markdown; not blank",
				example = "Which statement about an index is true?") String stem,
		@Schema(description = "What to choose from, at least two with different ids; for the choice kinds only") @Nullable List<Option> options,
		@Schema(description = "What is right, with the parts that fit the kind") Key key,
		@Schema(description = "Credit for partly right answers to a multiple choice; net if left out", example = "net",
				implementation = Marking.class) @Nullable String marking,
		@Schema(description = "Points for full credit; 1 if left out", example = "1") double points,
		@Schema(description = "Why the key is right, for authors and markers; not blank",
				example = "An index speeds up reads that it fits.") String explanation) {

	@Override
	public String toString() {
		return "ItemView[itemId=%s, version=%d]".formatted(this.itemId, this.version);
	}

	static ItemView of(ItemAsStored item) {
		return of(item, item.number(), item.content());
	}

	/** A version of an item, if there is one. */
	static Optional<ItemView> of(ItemAsStored item, int version) {
		if (version == item.number()) {
			return Optional.of(of(item));
		}
		var earlier = item.earlier();
		return (earlier != null && version >= 1 && version <= earlier.size())
				? Optional.of(of(item, version, earlier.get(version - 1))) : Optional.empty();
	}

	private static ItemView of(ItemAsStored item, int version, Content content) {
		return new ItemView(item.id(), version, WireNames.of(item.status()), content.skill(),
				WireNames.of(content.level()), WireNames.of(content.kind()), content.difficulty(),
				content.expectedSeconds(), content.stem(), content.options().isEmpty() ? null : content.options(),
				content.key(), (content.marking() != null) ? WireNames.of(content.marking()) : null, content.points(),
				content.explanation());
	}

}
