package org.hiringpipeline.job.profile;

import java.util.List;
import java.util.stream.Stream;

import org.hiringpipeline.platform.aggregate.AggregateStore;
import org.hiringpipeline.platform.aggregate.Stored;
import org.hiringpipeline.platform.http.Cursor;
import org.hiringpipeline.platform.http.Limit;
import org.hiringpipeline.platform.http.NotFound;
import org.hiringpipeline.platform.http.Page;
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

	Stored<RoleProfile> one(String id) {
		return this.profiles.find(id).orElseThrow(() -> new NotFound("role profile", id));
	}

	/**
	 * The profiles by title.
	 * @param text each of its words must begin a word of the title, the family or a skill
	 * @param family the exact name of the family
	 */
	Page<Stored<RoleProfile>> search(@Nullable String text, @Nullable String family, Limit limit, Cursor cursor) {
		var query = new Query().limit(limit.andOneMore()).with(Sort.by(ProfileStore.TITLE, "_id"));
		if (family != null) {
			query.addCriteria(Criteria.where(ProfileStore.FAMILY).is(family));
		}
		var words = (text != null) ? RoleProfile.words(text) : List.<String>of();
		if (text != null && words.isEmpty()) {
			return new Page<>(List.of(), null);
		}
		var wanted = new Criteria();
		wanted.andOperator(Stream
			.concat(words.stream().map((word) -> Criteria.where(ProfileStore.TERMS).regex("^" + word)), after(cursor))
			.toList());
		return Page.of(this.profiles.find((words.isEmpty() && cursor.isStart()) ? query : query.addCriteria(wanted)),
				limit, (profile) -> Cursor.of(profile.state().content().title(), profile.id()));
	}

	private static Stream<Criteria> after(Cursor cursor) {
		if (cursor.isStart()) {
			return Stream.empty();
		}
		var title = cursor.text(0);
		return Stream.of(new Criteria().orOperator(Criteria.where(ProfileStore.TITLE).gt(title),
				Criteria.where(ProfileStore.TITLE).is(title).and("_id").gt(cursor.text(1))));
	}

}
