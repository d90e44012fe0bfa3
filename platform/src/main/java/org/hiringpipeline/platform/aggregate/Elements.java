package org.hiringpipeline.platform.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Which elements of a list are the same ones before and after a change, so that each
 * keeps what this version did not map of it. An element is the same if it is equal;
 * otherwise if it has the same {@code _id} or, where there is none, the same first field,
 * which is where records put what names them. Elements that this version dropped when it
 * read the list stay too, behind the one that they followed.
 *
 * @param stored the list as it stands in the store
 * @param was what this version read from it
 * @param next what it wants there
 * @param wasOfNext for each element of {@code next} its place in {@code was}, or -1
 * @param storedOfWas for each element of {@code was} its place in {@code stored}, or -1
 */
@SuppressWarnings("ArrayRecordComponent")
record Elements(List<?> stored, List<?> was, List<?> next, int[] wasOfNext, int[] storedOfWas) {

	static Elements of(List<?> stored, List<?> was, List<?> next) {
		return new Elements(stored, was, next, matchChanged(was, next), matchStored(stored, was));
	}

	/** Whether nothing was removed or moved; what is new stands at the end. */
	boolean keepTheirPlaces() {
		if (this.stored.size() != this.was.size() || this.next.size() < this.was.size()) {
			return false;
		}
		for (int i = 0; i < this.next.size(); i++) {
			if (storedPlace(i) != ((i < this.was.size()) ? i : -1)) {
				return false;
			}
		}
		return true;
	}

	@Nullable Object storedAt(int place) {
		int from = storedPlace(place);
		return (from < 0) ? null : this.stored.get(from);
	}

	@Nullable Object wasAt(int place) {
		int from = this.wasOfNext[place];
		return (from < 0) ? null : this.was.get(from);
	}

	List<@Nullable Object> merged() {
		var merged = new ArrayList<@Nullable Object>();
		var unread = new BitSet();
		unread.set(0, this.stored.size());
		Arrays.stream(this.storedOfWas).filter((place) -> place >= 0).forEach(unread::clear);
		addUnread(merged, unread, 0);
		for (int i = 0; i < this.next.size(); i++) {
			merged.add(Merge.values(storedAt(i), wasAt(i), this.next.get(i)));
			if (storedPlace(i) >= 0) {
				addUnread(merged, unread, storedPlace(i) + 1);
			}
		}
		unread.stream().forEach((place) -> merged.add(this.stored.get(place)));
		return merged;
	}

	private void addUnread(List<@Nullable Object> merged, BitSet unread, int from) {
		for (int place = from; unread.get(place); place++) {
			merged.add(this.stored.get(place));
			unread.clear(place);
		}
	}

	private int storedPlace(int place) {
		int from = this.wasOfNext[place];
		return (from < 0) ? -1 : this.storedOfWas[from];
	}

	private static int[] matchChanged(List<?> was, List<?> next) {
		var match = new Matching(next, was);
		match.inPlace(Merge::same);
		match.anywhere(Merge::same);
		match.anywhere((one, other) -> one instanceof Document document && other instanceof Document another
				&& Merge.sameType(document, another) && sameName(document, another));
		return match.places;
	}

	/**
	 * The elements of the store that this version read, in their order; one that it read
	 * otherwise than it stands there, because it fills in defaults, is found by
	 * elimination.
	 */
	private static int[] matchStored(List<?> stored, List<?> was) {
		var match = new Matching(was, stored);
		match.inPlace((one, other) -> covers(other, one));
		match.anywhere((one, other) -> covers(other, one));
		match.inPlace((one, other) -> true);
		match.anywhere((one, other) -> true);
		return match.places;
	}

	private static boolean sameName(Document one, Document other) {
		if (one.containsKey("_id") || other.containsKey("_id")) {
			return one.containsKey("_id") && Merge.same(one.get("_id"), other.get("_id"));
		}
		var first = firstField(one);
		return first != null && first.equals(firstField(other)) && Merge.same(one.get(first), other.get(first));
	}

	private static @Nullable String firstField(Document document) {
		return document.keySet().stream().filter((key) -> !key.equals(Merge.TYPE)).findFirst().orElse(null);
	}

	/** Whether a stored value has all that was read, and maybe more. */
	private static boolean covers(@Nullable Object stored, @Nullable Object read) {
		if (stored instanceof Document document && read instanceof Document part) {
			return part.entrySet().stream().allMatch((field) -> covers(document.get(field.getKey()), field.getValue()));
		}
		if (stored instanceof List<?> list && read instanceof List<?> part) {
			return list.size() == part.size() && coversAll(list, part);
		}
		if (stored instanceof Number number && read instanceof Number another) {
			return number.doubleValue() == another.doubleValue();
		}
		if (stored instanceof Binary binary && read instanceof byte[] bytes) {
			return Arrays.equals(binary.getData(), bytes);
		}
		return Objects.equals(stored, read);
	}

	private static boolean coversAll(List<?> list, List<?> part) {
		for (int i = 0; i < part.size(); i++) {
			if (!covers(list.get(i), part.get(i))) {
				return false;
			}
		}
		return true;
	}

	/** Pairs the elements of one list with those of another, each at most once. */
	private static final class Matching {

		private final List<?> from;

		private final List<?> to;

		private final int[] places;

		private final BitSet taken = new BitSet();

		private Matching(List<?> from, List<?> to) {
			this.from = from;
			this.to = to;
			this.places = new int[from.size()];
			Arrays.fill(this.places, -1);
		}

		private void inPlace(BiPredicate<@Nullable Object, @Nullable Object> fits) {
			for (int i = 0; i < Math.min(this.from.size(), this.to.size()); i++) {
				pair(i, i, fits);
			}
		}

		private void anywhere(BiPredicate<@Nullable Object, @Nullable Object> fits) {
			for (int i = 0; i < this.from.size(); i++) {
				for (int j = this.taken.nextClearBit(0); this.places[i] < 0
						&& j < this.to.size(); j = this.taken.nextClearBit(j + 1)) {
					pair(i, j, fits);
				}
			}
		}

		private void pair(int i, int j, BiPredicate<@Nullable Object, @Nullable Object> fits) {
			if (this.places[i] < 0 && !this.taken.get(j) && fits.test(this.from.get(i), this.to.get(j))) {
				this.places[i] = j;
				this.taken.set(j);
			}
		}

	}

}
