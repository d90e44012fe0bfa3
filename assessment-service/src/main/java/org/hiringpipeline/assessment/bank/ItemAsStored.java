package org.hiringpipeline.assessment.bank;

import java.util.List;

import org.hiringpipeline.assessment.bank.content.Key;
import org.hiringpipeline.assessment.bank.content.Option;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of an item as it stands in the store: with texts for constants, since a
 * newer version may have written others than are known here.
 *
 * @param earlier the versions before the current one, oldest first; not read for lists
 */
record ItemAsStored(String id, String status, int number, Content content, @Nullable List<Content> earlier) {

	static final String EARLIER = "earlier";

	@Override
	public String toString() {
		return "ItemAsStored[id=%s, status=%s, number=%d]".formatted(this.id, this.status, this.number);
	}

	record Content(String skill, String level, String kind, int difficulty, int expectedSeconds, String stem,
			List<Option> options, Key key, @Nullable String marking, double points, String explanation) {

		@Override
		public String toString() {
			return "Content[skill=%s, level=%s, kind=%s]".formatted(this.skill, this.level, this.kind);
		}

	}

}
