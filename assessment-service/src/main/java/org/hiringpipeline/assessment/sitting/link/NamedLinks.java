package org.hiringpipeline.assessment.sitting.link;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The links to a sitting and the names that some of them have.
 *
 * @param hashes of their tokens, oldest first
 * @param names the hash of the link with a name
 */
record NamedLinks(List<String> hashes, Document names) {

	static NamedLinks of(List<String> hashes, Document names) {
		return new NamedLinks(List.copyOf(hashes), new Document(names));
	}

	/**
	 * One more, the newest, in the place of the one that had its name; only so many stay.
	 */
	NamedLinks with(String hash, @Nullable String name, int valid) {
		var after = new ArrayList<>(this.hashes);
		var named = new Document(this.names);
		if (name != null) {
			var before = named.put(name, hash);
			after.removeIf((other) -> other.equals(before));
		}
		after.add(hash);
		var last = List.copyOf(after.subList(Math.max(0, after.size() - valid), after.size()));
		named.values().retainAll(last);
		return new NamedLinks(last, named);
	}

}
