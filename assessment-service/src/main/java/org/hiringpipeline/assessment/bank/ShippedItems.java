package org.hiringpipeline.assessment.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the items that come with the service into the bank, before the first event is
 * read; one that is there already, edited or not, is left alone.
 */
@Component
class ShippedItems implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(ShippedItems.class);

	private static final String FILES = "classpath:bank/*/*.yaml";

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.build();

	private final AggregateStore<Item> items;

	private final ItemRules rules;

	ShippedItems(AggregateStore<Item> items, ItemRules rules) {
		this.items = items;
		this.rules = rules;
	}

	@Override
	public void afterSingletonsInstantiated() {
		var inserted = read(this.rules).entrySet()
			.stream()
			.filter((shipped) -> this.items.find(shipped.getKey()).isEmpty())
			.filter((shipped) -> this.items.insert(shipped.getKey(), Item.create(shipped.getKey(), shipped.getValue())))
			.count();
		logger.info("Put {} shipped items into the bank", inserted);
	}

	/** The shipped items by their ids; a faulty file stops the start. */
	static Map<String, ItemContent> read(ItemRules rules) {
		var shipped = new LinkedHashMap<String, ItemContent>();
		try {
			for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				var bank = document(file);
				for (var item : (Collection<?>) part(bank, "items")) {
					add(shipped, String.valueOf(part(bank, "skill")), item, rules);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return shipped;
	}

	private static void add(Map<String, ItemContent> shipped, String skill, Object item, ItemRules rules) {
		var fields = new LinkedHashMap<Object, Object>((Map<?, ?>) item);
		var id = String.valueOf(fields.remove("id"));
		fields.put("skill", skill);
		var input = STRICT.convertValue(fields, ItemInput.class);
		var faults = rules.faults(input);
		if (!faults.isEmpty() || !id.matches("[a-z0-9-]{1,64}")) {
			throw new IllegalStateException("shipped item " + id + ": " + faults);
		}
		if (shipped.put(id, input.toContent()) != null) {
			throw new IllegalStateException("shipped item " + id + " is there twice");
		}
	}

	private static Map<?, ?> document(Resource file) throws IOException {
		var options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try (var input = file.getInputStream()) {
			Map<?, ?> document = new Yaml(new SafeConstructor(options)).load(input);
			if (!document.keySet().equals(Set.of("skill", "items"))) {
				throw new IllegalStateException(file + " must have skill and items");
			}
			return document;
		}
	}

	private static Object part(Map<?, ?> document, String name) {
		var part = document.get(name);
		if (part == null) {
			throw new IllegalStateException(name + " is missing");
		}
		return part;
	}

}
