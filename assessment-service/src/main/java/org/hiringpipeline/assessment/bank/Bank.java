package org.hiringpipeline.assessment.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bson.Document;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.platform.aggregate.AggregateStore;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What other features may ask the bank. */
@Component
public class Bank {

	/** More of one skill and level than any assessment could use. */
	private static final int MOST_CARDS = 1000;

	private final MongoOperations mongo;

	private final AggregateStore<Item> items;

	Bank(MongoOperations mongo, AggregateStore<Item> items) {
		this.mongo = mongo;
		this.items = items;
	}

	/** The active items of these skills and levels, in the order of their ids. */
	public List<ItemCard> cards(Collection<String> skills, Collection<Level> levels) {
		var cards = new ArrayList<ItemCard>();
		for (var skill : skills) {
			for (var level : levels) {
				var query = Query
					.query(Criteria.where("content.skill")
						.is(skill)
						.and("content.level")
						.is(level.name())
						.and("status")
						.is(ItemStatus.ACTIVE.name()))
					.with(Sort.by("_id"))
					.limit(MOST_CARDS);
				query.fields().include("number", "content.kind", "content.difficulty", "content.expectedSeconds");
				this.mongo.find(query, Document.class, "items")
					.forEach((document) -> cards.add(card(document, skill, level)));
			}
		}
		return cards;
	}

	/** The contents of item versions that were drawn; all of them exist for ever. */
	public Map<ItemRef, ItemContent> contents(Collection<ItemRef> refs) {
		var ids = refs.stream().map(ItemRef::itemId).collect(Collectors.toSet());
		var found = this.items.find(Query.query(Criteria.where("_id").in(ids)).limit(ids.size() + 1))
			.stream()
			.collect(Collectors.toMap((item) -> item.id(), (item) -> item.state()));
		var contents = new HashMap<ItemRef, ItemContent>();
		for (var ref : refs) {
			var item = found.get(ref.itemId());
			if (item == null) {
				throw new IllegalStateException("the bank has lost item " + ref.itemId());
			}
			contents.put(ref, item.version(ref.version()).orElseThrow());
		}
		return contents;
	}

	private static ItemCard card(Document document, String skill, Level level) {
		var content = document.get("content", Document.class);
		return new ItemCard(document.getString("_id"), document.getInteger("number"), skill, level,
				Kind.valueOf(content.getString("kind")), content.getInteger("difficulty"),
				content.getInteger("expectedSeconds"));
	}

}
