package org.hiringpipeline.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index over texts that spell a key with its types. The engine's own compares
 * keys by serializing them, at every step of a lookup.
 */
final class KeyedIndex extends AbstractUniqueIndex<Object> {

	private final MVMap<String, Object> positions;

	KeyedIndex(MVMap<String, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
		super(name, keys, sparse);
		this.positions = positions;
	}

	@Override
	protected @Nullable Object removeDocument(KeyValue key) {
		return this.positions.remove(spelled(key));
	}

	@Override
	protected boolean putKeyPosition(KeyValue key, Object position) {
		return this.positions.putIfAbsent(spelled(key), Missing.ofNullable(position)) == null;
	}

	@Override
	protected @Nullable Object getPosition(KeyValue key) {
		return this.positions.get(spelled(key));
	}

	/** Texts cannot be matched against a pattern that was written for values. */
	@Override
	public boolean canHandle(Document query) {
		return query.values().stream().noneMatch(BsonRegularExpression::isRegularExpression) && super.canHandle(query);
	}

	@Override
	protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
		throw new UnsupportedOperationException("only for patterns, which this index leaves to a scan");
	}

	private static String spelled(KeyValue key) {
		return key.stream().map(KeyedIndex::spelled).collect(Collectors.joining("\n"));
	}

	private static String spelled(@Nullable Object value) {
		return (value == null || value instanceof Missing) ? String.valueOf(value)
				: value.getClass().getSimpleName() + " " + Json.toCompactJsonValue(value);
	}

	@Override
	public long getCount() {
		return this.positions.sizeAsLong();
	}

	@Override
	public boolean isEmpty() {
		return this.positions.isEmpty();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

}
