package org.hiringpipeline.job.profile;

import java.util.ArrayList;
import java.util.List;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.page.Cursor;
import org.hiringpipeline.platform.http.page.Limit;
import org.hiringpipeline.platform.http.page.Page;
import org.hiringpipeline.platform.http.problem.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Reads the catalogue. */
@Service
class FindProfiles {

	private final AggregateStore<RoleProfile> profiles;

	FindProfiles(AggregateStore<RoleProfile> profiles) {
		this.profiles = profiles;
	}

	Stored<ProfileAsStored> one(String id) {
		return this.profiles.find(id, ProfileAsStored.class).orElseThrow(() -> new NotFound("role profile", id));
	}

	/** One that was just written, to be shown. */
	Stored<ProfileAsStored> shown(Stored<RoleProfile> written) {
		return this.profiles.as(written, ProfileAsStored.class);
	}

	/**
	 * The profiles by title.
	 * @param text each of its words must begin a word of the title, the family or a skill
	 * @param family the exact name of the family
	 */
	Page<Stored<ProfileAsStored>> search(@Nullable String text, @Nullable String family, Limit limit, Cursor cursor) {
		List<Criteria> wanted = new ArrayList<>();
		if (text != null) {
			var words = RoleProfile.words(text);
			if (words.isEmpty()) {
				return new Page<>(List.of(), null);
			}
			words.forEach((word) -> wanted.addAll(beginsWith(word)));
		}
		if (family != null) {
			wanted.add(Criteria.where(ProfileStore.FAMILY).is(family));
		}
		if (!cursor.isStart()) {
			wanted.add(after(cursor.text(0), cursor.text(1)));
		}
		var query = Query.query(wanted.isEmpty() ? new Criteria() : new Criteria().andOperator(wanted))
			.limit(limit.andOneMore())
			.with(Sort.by(ProfileStore.TITLE, "_id"));
		return Page.of(this.profiles.find(query, ProfileAsStored.class), limit,
				(profile) -> Cursor.of(profile.state().content().title(), profile.id()));
	}

	/** By equality, so that an index serves it and the order too. */
	private static List<Criteria> beginsWith(String word) {
		var beginning = RoleProfile.beginning(word, RoleProfile.LONGEST_BEGINNING);
		var indexed = Criteria.where(ProfileStore.BEGINNINGS).is(beginning);
		return beginning.equals(word) ? List.of(indexed)
				: List.of(indexed, Criteria.where(ProfileStore.TERMS).regex("^" + word));
	}

	private static Criteria after(String title, String id) {
		// The range on its own is what an index can begin at.
		return new Criteria().andOperator(Criteria.where(ProfileStore.TITLE).gte(title),
				new Criteria().orOperator(Criteria.where(ProfileStore.TITLE).gt(title), Criteria.where("_id").gt(id)));
	}

}
