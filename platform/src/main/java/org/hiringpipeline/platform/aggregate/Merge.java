package org.hiringpipeline.platform.aggregate;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A stored value with a change made to the part of it that this version mapped. */
final class Merge {

	/** Where the converter says what a document is, if its type does not. */
	static final String TYPE = "_class";

	private Merge() {
	}

	static @Nullable Object values(@Nullable Object stored, @Nullable Object was, @Nullable Object next) {
		if (stored != null && same(was, next)) {
			return stored;
		}
		if (stored instanceof Document storedDocument && was instanceof Document wasDocument
				&& next instanceof Document nextDocument && sameType(wasDocument, nextDocument)) {
			return documents(storedDocument, wasDocument, nextDocument);
		}
		if (stored instanceof List<?> storedList && was instanceof List<?> wasList
				&& next instanceof List<?> nextList) {
			return Elements.of(storedList, wasList, nextList).merged();
		}
		return next;
	}

	static Document documents(Document stored, Document was, Document next) {
		var merged = new Document(stored);
		for (var key : changedKeys(was, next)) {
			if (next.containsKey(key)) {
				merged.put(key, values(stored.get(key), was.get(key), next.get(key)));
			}
			else {
				merged.remove(key);
			}
		}
		return merged;
	}

	static Set<String> changedKeys(Document was, Document next) {
		var keys = new LinkedHashSet<>(was.keySet());
		keys.addAll(next.keySet());
		keys.removeIf((key) -> was.containsKey(key) == next.containsKey(key) && same(was.get(key), next.get(key)));
		return keys;
	}

	/** Equal, as values of a document are: bytes by content, fields in any order. */
	static boolean same(@Nullable Object one, @Nullable Object other) {
		if (one instanceof Document document && other instanceof Document another) {
			return document.size() == another.size() && changedKeys(document, another).isEmpty();
		}
		if (one instanceof List<?> list && other instanceof List<?> another) {
			return list.size() == another.size() && sameElements(list, another);
		}
		if (one instanceof byte[] bytes && other instanceof byte[] others) {
			return Arrays.equals(bytes, others);
		}
		return Objects.equals(one, other);
	}

	private static boolean sameElements(List<?> list, List<?> another) {
		for (int i = 0; i < list.size(); i++) {
			if (!same(list.get(i), another.get(i))) {
				return false;
			}
		}
		return true;
	}

	static boolean sameType(Document one, Document other) {
		return Objects.equals(one.get(TYPE), other.get(TYPE));
	}

}
