package org.hiringpipeline.assessment.bank;

import java.util.ArrayList;
import java.util.List;

import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reads items for their authors. */
@Component
class FindItems {

	private final AggregateStore<Item> items;

	FindItems(AggregateStore<Item> items) {
		this.items = items;
	}

	Stored<ItemAsStored> one(String id) {
		return this.items.find(id, ItemAsStored.class).orElseThrow(() -> new NotFound("item", id));
	}

	/** One that was just written, to be shown. */
	Stored<ItemAsStored> shown(Stored<Item> written) {
		return this.items.as(written, ItemAsStored.class);
	}

	ItemView version(String id, int number) {
		return ItemView.of(one(id).state(), number).orElseThrow(() -> new NotFound("version of the item", id));
	}

	/**
	 * The items that match every condition given, in the order of their ids; without
	 * their earlier versions, which may be many.
	 */
	Page<ItemView> list(Wanted wanted, Limit limit, Cursor cursor) {
		var query = new Query().with(Sort.by("_id")).limit(limit.andOneMore());
		query.fields().exclude(ItemAsStored.EARLIER);
		wanted.criteria().forEach(query::addCriteria);
		if (!cursor.isStart()) {
			query.addCriteria(Criteria.where("_id").gt(cursor.text(0)));
		}
		List<ItemView> found = this.items.find(query, ItemAsStored.class)
			.stream()
			.map((item) -> ItemView.of(item.state()))
			.toList();
		return Page.of(found, limit, (item) -> Cursor.of(item.itemId()));
	}

	/** Conditions of a list; those left out do not count. */
	record Wanted(@Nullable String skill, @Nullable Level level, @Nullable Kind kind, @Nullable Integer difficulty,
			@Nullable ItemStatus status) {

		private List<Criteria> criteria() {
			var criteria = new ArrayList<Criteria>();
			add(criteria, "content.skill", this.skill);
			add(criteria, "content.level", (this.level != null) ? this.level.name() : null);
			add(criteria, "content.kind", (this.kind != null) ? this.kind.name() : null);
			add(criteria, "content.difficulty", this.difficulty);
			add(criteria, "status", (this.status != null) ? this.status.name() : null);
			return criteria;
		}

		private static void add(List<Criteria> criteria, String field, @Nullable Object value) {
			if (value != null) {
				criteria.add(Criteria.where(field).is(value));
			}
		}

	}

}
