package org.hiringpipeline.notification.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The indexes that messages are found by. Whoever does not ask for a kind or a status
 * asks for all of them by name, so that two indexes serve every filter and its order: the
 * store merges the few runs of an index, each of which is in order already.
 */
public final class MessageIndexes {

	/** The field with the posting. */
	public static final String POSTING = "subject.postingId";

	/** The field with the application. */
	public static final String APPLICATION = "subject.applicationId";

	/** The field with the kind. */
	public static final String KIND = "kind";

	/** The field with the status. */
	public static final String STATUS = "status";

	/** The field with the time of creation. */
	public static final String CREATED = "createdAt";

	/** How lists are ordered: newest first. */
	public static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, CREATED, "_id");

	static final String DUE = "nextAttemptAt";

	static final String UNCOUNTED = "uncountedSince";

	private MessageIndexes() {
	}

	/** What is of these kinds and in these states, by their names. */
	public static Criteria in(Collection<String> kinds, Collection<String> states) {
		return Criteria.where(STATUS).in(states).and(KIND).in(kinds);
	}

	static Criteria open() {
		return in(Arrays.stream(Kind.values()).map(Kind::name).toList(),
				Arrays.stream(Status.values()).filter((status) -> !status.isSettled()).map(Status::name).toList());
	}

	static List<IndexModel> all() {
		return List.of(sparse(DUE), sparse(UNCOUNTED), newestFirst(STATUS, KIND), newestFirst(POSTING, STATUS, KIND),
				newestFirst(APPLICATION));
	}

	private static IndexModel newestFirst(String... by) {
		return new IndexModel(Indexes.compoundIndex(Indexes.ascending(by), Indexes.descending(CREATED, "_id")));
	}

	private static IndexModel sparse(String field) {
		return new IndexModel(Indexes.ascending(field), new IndexOptions().sparse(true));
	}

}
