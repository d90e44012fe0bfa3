package org.hiringpipeline.assessment.assembly;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.hiringpipeline.assessment.assembly.draw.Assembler;
import org.hiringpipeline.assessment.assembly.draw.Brief.Wanted;
import org.hiringpipeline.assessment.assembly.draw.Draw;
import org.hiringpipeline.assessment.assembly.draw.Order;
import org.hiringpipeline.assessment.bank.Bank;
import org.hiringpipeline.assessment.bank.ItemCard;
import org.hiringpipeline.assessment.bank.ItemRef;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.assessment.posting.PostingOpened;
import org.hiringpipeline.assessment.posting.Postings;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.IfMatch;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.http.problem.StaleVersion;
import org.hiringpipeline.platform.security.Caller;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Assembles an assessment from the bank, when its posting opens and again when the bank
 * was mended.
 */
@Component
class AssembleAssessment {

	private final AggregateStore<Assessment> assessments;

	private final Bank bank;

	private final Postings postings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AssembleAssessment(AggregateStore<Assessment> assessments, Bank bank, Postings postings,
			ApplicationEventPublisher events, Clock clock) {
		this.assessments = assessments;
		this.bank = bank;
		this.postings = postings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes sure that there is an assessment for a posting that has opened; a repeat is
	 * harmless.
	 */
	@EventListener
	void opened(PostingOpened event) {
		var order = Order.of(event.posting());
		var before = this.assessments.find(order.assessmentId());
		if (before.isEmpty()) {
			var drawn = draw(order);
			if (this.assessments.insert(order.assessmentId(),
					Assessment.assemble(order, drawn.draw(), drawn.contents(), this.clock.instant()))) {
				announce(order.assessmentId());
				return;
			}
		}
		this.assessments.change(order.assessmentId(), this::again);
		announce(order.assessmentId());
	}

	/** Tries an assessment again for which questions were lacking. */
	Stored<Assessment> again(String id, IfMatch version, Caller caller) {
		var before = this.assessments.find(id)
			.filter((stored) -> this.postings.isVisible(stored.state().postingId(), caller))
			.orElseThrow(() -> new NotFound("assessment", id));
		version.check(before.version());
		if (before.state().isPublished()) {
			throw new Conflict("A published assessment does not change.", AssessmentState.of(before.state()));
		}
		try {
			var drawn = draw(before.state().order());
			var after = this.assessments.save(before,
					before.state().reassemble(drawn.draw(), drawn.contents(), this.clock.instant()));
			announce(id);
			return after;
		}
		catch (ConcurrentChange ex) {
			throw new StaleVersion();
		}
	}

	private Change<Assessment> again(Assessment assessment) {
		if (assessment.isPublished()) {
			return Change.none(assessment);
		}
		var drawn = draw(assessment.order());
		return assessment.reassemble(drawn.draw(), drawn.contents(), this.clock.instant());
	}

	private void announce(String id) {
		this.assessments.find(id)
			.map(Stored::state)
			.filter((assessment) -> assessment.isPublished() && assessment.inviteAt() != null)
			.ifPresent((assessment) -> this.events.publishEvent(new AssessmentPublished(assessment.postingId())));
	}

	private Drawn draw(Order order) {
		var draw = order.knownLevel()
			.map((level) -> draw(order, level))
			.orElseGet(() -> Draw.Lacking.all(order.skills()));
		List<ItemCard> items = switch (draw) {
			case Draw.Complete complete -> complete.items();
			case Draw.Lacking lacking -> List.of();
		};
		return new Drawn(draw, this.bank.contents(items.stream().map(ItemCard::ref).toList()));
	}

	private Draw draw(Order order, Level level) {
		var skills = order.skills().stream().map(Wanted::skill).toList();
		var levels = Arrays.stream(Level.values()).filter((other) -> other.distance(level) <= 1).toList();
		return Assembler.draw(order.brief(level), this.bank.cards(skills, levels, order.seed()), order.seed());
	}

	private record Drawn(Draw draw, Map<ItemRef, ItemContent> contents) {
	}

}
