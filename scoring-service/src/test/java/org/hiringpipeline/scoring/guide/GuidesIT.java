package org.hiringpipeline.scoring.guide;

import java.util.List;
import java.util.UUID;

import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RunsOnEngines
class GuidesIT {

	@Autowired
	Guides guides;

	@Test
	void keepsTheNewestWhateverTheOrder() {
		var assessment = UUID.randomUUID().toString();
		for (long sequence : List.of(2L, 3L, 1L, 3L, 2L)) {
			this.guides.keep(guide(assessment, sequence));
		}
		assertThat(this.guides.find(assessment)).contains(guide(assessment, 3));
	}

	private static Guide guide(String assessment, long sequence) {
		var key = new Key(List.of("a"), null, null, null, null);
		var item = new Item("item-" + sequence, 1, "x", ItemKind.SINGLE_CHOICE, 1, 4, key, Marking.NET);
		return new Guide(assessment, "posting", 1, List.of(new SkillWeight("x", 1)), List.of(item), sequence);
	}

}
