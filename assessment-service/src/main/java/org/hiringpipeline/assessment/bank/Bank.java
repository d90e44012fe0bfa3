package org.hiringpipeline.assessment.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.platform.Ids;
import org.hiringpipeline.platform.aggregate.AggregateStore;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What other features may ask the bank. */
@Component
public class Bank {

	/** Of one skill and level; an assessment has fewer items. */
	private static final int MOST_CARDS = 200;

	private final MongoOperations mongo;

	private final AggregateStore<Item> items;

	Bank(MongoOperations mongo, AggregateStore<Item> items) {
		this.mongo = mongo;
		this.items = items;
	}

	/**
	 * Active items of these skills and levels: all, or where there are very many as many
	 * as are enough, from a place on that follows from the seed.
	 */
	public List<ItemCard> cards(Collection<String> skills, Collection<Level> levels, long seed) {
		var cards = new ArrayList<ItemCard>();
		for (var skill : skills) {
			for (var level : levels) {
				var start = Ids.derive("cards", Long.toString(seed), skill, level.name());
				var some = cards(skill, level, Criteria.where("_id").gte(start), MOST_CARDS);
				cards.addAll(some);
				if (some.size() < MOST_CARDS) {
					cards.addAll(cards(skill, level, Criteria.where("_id").lt(start), MOST_CARDS - some.size()));
				}
			}
		}
		return cards;
	}

	/** Answered from the index alone: an item's document holds all its versions. */
	private List<ItemCard> cards(String skill, Level level, Criteria ids, int most) {
		var query = Query
			.query(ids.and("content.skill")
				.is(skill)
				.and("content.level")
				.is(level.name())
				.and("status")
				.is(ItemStatus.ACTIVE.name()))
			.with(Sort.by("_id"))
			.limit(most);
		query.fields().include("number", "content.kind", "content.difficulty", "content.expectedSeconds");
		return this.mongo.find(query, Document.class, "items")
			.stream()
			.flatMap((document) -> card(document, skill, level).stream())
			.toList();
	}

	/** The contents of item versions that were drawn; all of them exist for ever. */
	public Map<ItemRef, ItemContent> contents(Collection<ItemRef> refs) {
		var current = current(refs.stream().map(ItemRef::itemId).collect(Collectors.toSet()));
		var contents = new HashMap<ItemRef, ItemContent>();
		refs.forEach((ref) -> contents.put(ref, Optional.ofNullable(current.get(ref)).orElseGet(() -> earlier(ref))));
		return contents;
	}

	/** The versions that are current now, without those before, which may be many. */
	private Map<ItemRef, ItemContent> current(Set<String> ids) {
		var query = Query.query(Criteria.where("_id").in(ids)).limit(ids.size() + 1);
		query.fields().include("number", "content");
		var converter = this.mongo.getConverter();
		return this.mongo.find(query, Document.class, "items")
			.stream()
			.collect(Collectors.toMap((item) -> new ItemRef(item.getString("_id"), item.getInteger("number")),
					(item) -> converter.read(ItemContent.class, item.get("content", Document.class))));
	}

	private ItemContent earlier(ItemRef ref) {
		return this.items.find(ref.itemId())
			.flatMap((item) -> item.state().version(ref.version()))
			.orElseThrow(() -> new IllegalStateException("the bank has lost " + ref));
	}

	/** Nothing for an item of a kind that a newer version has written. */
	private static Optional<ItemCard> card(Document document, String skill, Level level) {
		var content = document.get("content", Document.class);
		return Arrays.stream(Kind.values())
			.filter((kind) -> kind.name().equals(content.getString("kind")))
			.findFirst()
			.map((kind) -> new ItemCard(document.getString("_id"), document.getInteger("number"), skill, level, kind,
					content.getInteger("difficulty"), content.getInteger("expectedSeconds")));
	}

}
