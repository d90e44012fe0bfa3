package org.hiringpipeline.platform.aggregate;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a change writes, path by path: the differences between what this version of the
 * service read from a document and what it wants there. Whatever it did not map stays as
 * it is stored, also in nested documents, in maps and in the elements of lists.
 *
 * @param set the values to set, by path
 * @param unset the paths to remove
 */
record Difference(Document set, Document unset) {

	/**
	 * Compares.
	 * @param stored the document as it stands in the store
	 * @param was what this version read from it, written again by the same converter
	 * @param next what this version wants there
	 */
	static Difference between(Document stored, Document was, Document next) {
		var difference = new Difference(new Document(), new Document());
		difference.documents("", stored, was, next);
		return difference;
	}

	private void documents(String path, Document stored, Document was, Document next) {
		var changed = Merge.changedKeys(was, next);
		if (!path.isEmpty() && !changed.stream().allMatch(Difference::fitsPath)) {
			this.set.append(path, Merge.documents(stored, was, next));
			return;
		}
		for (var key : changed) {
			var field = path.isEmpty() ? key : path + "." + key;
			if (next.containsKey(key)) {
				value(field, stored.get(key), was.get(key), next.get(key));
			}
			else {
				this.unset.append(field, "");
			}
		}
	}

	private void value(String path, @Nullable Object stored, @Nullable Object was, @Nullable Object next) {
		if (stored instanceof Document storedDocument && was instanceof Document wasDocument
				&& next instanceof Document nextDocument && Merge.sameType(wasDocument, nextDocument)) {
			documents(path, storedDocument, wasDocument, nextDocument);
		}
		else if (stored instanceof List<?> storedList && was instanceof List<?> wasList
				&& next instanceof List<?> nextList) {
			lists(path, Elements.of(storedList, wasList, nextList));
		}
		else {
			this.set.append(path, next);
		}
	}

	/**
	 * Element by element where all stand where they stood and some were added at the end;
	 * otherwise the whole list, of elements that are carried over. The guard on the
	 * version makes positions safe.
	 */
	private void lists(String path, Elements elements) {
		if (!elements.keepTheirPlaces()) {
			this.set.append(path, elements.merged());
			return;
		}
		for (int i = 0; i < elements.next().size(); i++) {
			var next = elements.next().get(i);
			if (!Merge.same(elements.wasAt(i), next) || i >= elements.stored().size()) {
				value(path + "." + i, elements.storedAt(i), elements.wasAt(i), next);
			}
		}
	}

	/** Whether a key can be part of a path; a map may have others. */
	private static boolean fitsPath(String key) {
		return !key.isEmpty() && !key.startsWith("$") && key.indexOf('.') < 0;
	}

}
