package org.hiringpipeline.assessment.bank;

import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.aggregate.ConcurrentChange;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.IfMatch;
import org.hiringpipeline.platform.http.problem.Conflict;
import org.hiringpipeline.platform.http.problem.Invalid;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.hiringpipeline.platform.http.problem.StaleVersion;

import org.springframework.stereotype.Component;

/** Writes items: new ones, new versions, and those that are retired. */
@Component
class AuthorItems {

	private final AggregateStore<Item> items;

	private final ItemRules rules;

	AuthorItems(AggregateStore<Item> items, ItemRules rules) {
		this.items = items;
		this.rules = rules;
	}

	/** Creates an item, or finds the one that an earlier attempt created. */
	Stored<Item> create(String id, ItemInput input) {
		var earlier = this.items.find(id);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		this.items.insert(id, Item.create(id, content(input)));
		return this.items.find(id).orElseThrow();
	}

	/** Makes a new version of the item that is still as the author has read it. */
	Stored<Item> change(String id, IfMatch version, ItemInput input) {
		var content = content(input);
		var before = current(id, version);
		if (!before.state().mayChange()) {
			throw new Conflict("A retired item, or one with the most versions, does not change any more.",
					ItemView.of(this.items.as(before, ItemAsStored.class).state()));
		}
		return save(before, before.state().change(content));
	}

	/** Takes an item out of what assessments draw from. */
	Stored<Item> retire(String id, IfMatch version) {
		var before = current(id, version);
		return save(before, before.state().retire());
	}

	private ItemContent content(ItemInput input) {
		var faults = this.rules.faults(input);
		if (!faults.isEmpty()) {
			throw new Invalid(faults);
		}
		return input.toContent();
	}

	private Stored<Item> current(String id, IfMatch version) {
		var item = this.items.find(id).orElseThrow(() -> new NotFound("item", id));
		version.check(item.version());
		return item;
	}

	private Stored<Item> save(Stored<Item> before, Change<Item> change) {
		try {
			return this.items.save(before, change);
		}
		catch (ConcurrentChange ex) {
			throw new StaleVersion();
		}
	}

}
