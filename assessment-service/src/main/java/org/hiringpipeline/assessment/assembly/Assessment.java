package org.hiringpipeline.assessment.assembly;

import java.util.List;
import java.util.Map;

import org.hiringpipeline.assessment.assembly.draw.Draw;
import org.hiringpipeline.assessment.assembly.draw.Lack;
import org.hiringpipeline.assessment.assembly.draw.Order;
import org.hiringpipeline.assessment.bank.ItemCard;
import org.hiringpipeline.assessment.bank.ItemRef;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.Fact;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An edition of a posting's assessment. Once published it never changes; as long as
 * questions are lacking, it can be tried again.
 *
 * @param id follows from posting and edition
 * @param edition counted from 1
 * @param order what was ordered
 * @param seed of the draw
 * @param skills the assessed skills and their share
 * @param items what was drawn; empty while questions are lacking
 * @param lacking skills without enough questions; empty once published
 * @param inviting there as long as sittings may wait for the publication
 */
@Document("assessments")
record Assessment(@Id String id, String postingId, int edition, Order order, AssessmentStatus status, long seed,
		List<SkillShare> skills, List<ItemCard> items, List<Lack> lacking, @Nullable Boolean inviting) {

	static final String INVITING = "inviting";

	private static final int FIRST = 1;

	/**
	 * What a draw makes of an order.
	 * @param contents the contents of the drawn items
	 */
	static Change<Assessment> assemble(Order order, Draw draw, Map<ItemRef, ItemContent> contents) {
		return switch (draw) {
			case Draw.Complete complete -> {
				var published = new Assessment(order.assessmentId(), order.postingId(), FIRST, order,
						AssessmentStatus.PUBLISHED, order.seed(), shares(order, complete.items()), complete.items(),
						List.of(), true);
				yield Change.of(published, new Fact(AssessmentEvents.PUBLISHED, AssessmentState.of(published)),
						new Fact(AssessmentEvents.GUIDE, ScoringGuide.of(published, contents)));
			}
			case Draw.Lacking lacking -> {
				var unfinished = new Assessment(order.assessmentId(), order.postingId(), FIRST, order,
						AssessmentStatus.LACKING, order.seed(), shares(order, List.of()), List.of(), lacking.lacks(),
						null);
				yield Change.of(unfinished, new Fact(AssessmentEvents.LACKING, AssessmentState.of(unfinished)));
			}
		};
	}

	/** Tries again; nothing once published, or if the same questions are lacking. */
	Change<Assessment> reassemble(Draw draw, Map<ItemRef, ItemContent> contents) {
		if (isPublished()) {
			return Change.none(this);
		}
		var next = assemble(this.order, draw, contents);
		return next.state().equals(this) ? Change.none(this) : next;
	}

	boolean isPublished() {
		return this.status == AssessmentStatus.PUBLISHED;
	}

	private static List<SkillShare> shares(Order order, List<ItemCard> items) {
		return order.skills()
			.stream()
			.map((wanted) -> new SkillShare(wanted.skill(), wanted.weight(),
					(int) items.stream().filter((item) -> item.skill().equals(wanted.skill())).count()))
			.toList();
	}

}
