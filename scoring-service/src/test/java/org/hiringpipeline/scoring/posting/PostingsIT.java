package org.hiringpipeline.scoring.posting;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.hiringpipeline.platform.security.Caller;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RunsOnEngines
class PostingsIT {

	@Autowired
	Postings postings;

	@Test
	void knowsTheLatestTeamWhateverTheOrder() {
		var posting = UUID.randomUUID().toString();
		for (long sequence : List.of(2L, 4L, 1L, 4L, 3L)) {
			this.postings.keep(new Posting(posting, "team-" + sequence, sequence));
		}
		assertThat(this.postings.find(posting)).contains(new Posting(posting, "team-4", 4));
		assertThat(this.postings.visible(member("team-4"), posting)).isTrue();
		assertThat(this.postings.visible(member("team-3"), posting)).isFalse();
		assertThat(this.postings.visible(member("team-4"), "unknown")).isFalse();
	}

	private static Caller member(String team) {
		return new Caller("ann", Set.of("recruiter"), Set.of(team));
	}

}
