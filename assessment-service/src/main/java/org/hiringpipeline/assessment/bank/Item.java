package org.hiringpipeline.assessment.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.platform.aggregate.Change;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A question of the bank with all its versions; what was once published stays readable.
 *
 * @param id a UUID, or the slug of a shipped item
 * @param status whether new assessments may draw it
 * @param number which version is the current one, from 1
 * @param content the current version
 * @param earlier the versions before it, oldest first
 */
@Document("items")
record Item(@Id String id, ItemStatus status, int number, ItemContent content, List<ItemContent> earlier) {

	/** An item's document stays well below the size that the store allows. */
	static final int MOST_VERSIONS = 100;

	@Override
	public String toString() {
		return "Item[id=%s, status=%s, number=%d]".formatted(this.id, this.status, this.number);
	}

	static Change<Item> create(String id, ItemContent content) {
		return Change.of(new Item(id, ItemStatus.ACTIVE, 1, content, List.of()));
	}

	/** The next version; nothing for the content that it has already, or if refused. */
	Change<Item> change(ItemContent next) {
		if (this.content.equals(next) || !mayChange()) {
			return Change.none(this);
		}
		var past = new ArrayList<>(this.earlier);
		past.add(this.content);
		return Change.of(new Item(this.id, this.status, this.number + 1, next, List.copyOf(past)));
	}

	boolean mayChange() {
		return this.status == ItemStatus.ACTIVE && this.number < MOST_VERSIONS;
	}

	Change<Item> retire() {
		return Change.of(new Item(this.id, ItemStatus.RETIRED, this.number, this.content, this.earlier));
	}

	/** The content of a version, from 1. */
	Optional<ItemContent> version(int wanted) {
		if (wanted == this.number) {
			return Optional.of(this.content);
		}
		return (wanted >= 1 && wanted < this.number) ? Optional.of(this.earlier.get(wanted - 1)) : Optional.empty();
	}

}
