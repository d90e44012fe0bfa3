package org.hiringpipeline.assessment.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.hiringpipeline.assessment.bank.Bank;
import org.hiringpipeline.assessment.bank.ItemCard;
import org.hiringpipeline.assessment.due.DueWork;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What published assessments ask. They never change, so some are kept. */
@Component
public class QuestionPapers {

	private static final int KEPT = 200;

	private final AggregateStore<Assessment> assessments;

	private final Bank bank;

	private final DueWork due;

	private final Map<String, QuestionPaper> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, QuestionPaper> eldest) {
			return size() > KEPT;
		}

	});

	QuestionPapers(AggregateStore<Assessment> assessments, Bank bank, DueWork due) {
		this.assessments = assessments;
		this.due = due;
		this.bank = bank;
	}

	/** The assessment that sittings of a posting are for, once it is published. */
	public Optional<QuestionPaper> ofPosting(String postingId) {
		return this.assessments
			.find(Query
				.query(Criteria.where("postingId").is(postingId).and("status").is(AssessmentStatus.PUBLISHED.name()))
				.limit(1))
			.stream()
			.findFirst()
			.map((stored) -> keep(stored.state()));
	}

	/** A published assessment that is known to be there. */
	public QuestionPaper get(String id) {
		var known = this.kept.get(id);
		return (known != null) ? known : keep(this.assessments.find(id).map(Stored::state).orElseThrow());
	}

	/**
	 * Looks after published assessments that sittings may wait for.
	 * @param work says whether more of them wait
	 */
	public void inviting(Predicate<QuestionPaper> work) {
		this.due.each(Assessment.COLLECTION, Assessment.INVITE_AT, (id) -> work.test(get(id)));
	}

	/** Notes that no sitting of an assessment waits any more. */
	public void invited(String id) {
		this.assessments.touch(id, Filters.exists(Assessment.INVITE_AT), Updates.unset(Assessment.INVITE_AT));
	}

	private QuestionPaper keep(Assessment assessment) {
		var known = this.kept.get(assessment.id());
		if (known != null) {
			return known;
		}
		var contents = this.bank.contents(assessment.items().stream().map(ItemCard::ref).toList());
		var order = assessment.order();
		var published = new QuestionPaper(assessment.id(), assessment.postingId(), assessment.edition(), order.title(),
				order.level(), order.timeLimitSeconds(), order.startWithinHours(),
				assessment.items()
					.stream()
					.map((card) -> Question.of(card, Objects.requireNonNull(contents.get(card.ref()))))
					.toList());
		this.kept.put(published.id(), published);
		return published;
	}

}
