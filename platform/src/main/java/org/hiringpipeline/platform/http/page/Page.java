package org.hiringpipeline.platform.http.page;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> type of the items
 * @param items the items of this page, in the list's order
 * @param next cursor of the next page; none on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * A page from one item more than it may hold, see {@link Limit#andOneMore}.
	 * @param <T> type of what was found
	 * @param found what the store gave, in order
	 * @param limit how many the page may hold
	 * @param position the cursor after an item
	 * @return the page, with a next one where there was one more
	 */
	public static <T> Page<T> of(List<T> found, Limit limit, Function<T, Cursor> position) {
		if (found.size() <= limit.value()) {
			return new Page<>(found, null);
		}
		List<T> items = found.subList(0, limit.value());
		return new Page<>(items, position.apply(items.getLast()).encode());
	}

	/**
	 * The same page with other items.
	 * @param <R> type of the other items
	 * @param mapper makes the other from the one
	 * @return the page
	 */
	public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
		return new Page<>(this.items.stream().<R>map(mapper).toList(), this.next);
	}

}
