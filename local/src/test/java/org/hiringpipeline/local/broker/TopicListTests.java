package org.hiringpipeline.local.broker;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicListTests {

	private final TopicList declared = TopicList.read(Path.of("../deploy/base/topics.yaml"));

	@Test
	void readsTheClustersList() {
		assertThat(this.declared.topics()).extracting(TopicList.Topic::name)
			.contains("hiring.job-postings", "hiring.scores.job-service.dlq")
			.doesNotHaveDuplicates();
		assertThat(topic(this.declared, "hiring.scoring-guides").config()).containsEntry("cleanup.policy", "compact");
	}

	@Test
	void smallFitsOneBrokerAndKeepsTheOtherSettings() {
		TopicList small = this.declared.small();

		assertThat(topic(small, "hiring.submissions")).isEqualTo(new TopicList.Topic("hiring.submissions", 6, 1,
				Map.of("min.insync.replicas", "1", "retention.ms", "604800000")));
		assertThat(topic(small, "hiring.scores.job-service.dlq").partitions()).isEqualTo(1);
	}

	@Test
	void fittingKeepsWhatTheBrokersCanHold() {
		assertThat(this.declared.fitting(3).topics()).isEqualTo(this.declared.topics());
		assertThat(topic(this.declared.fitting(2), "hiring.scores").replicas()).isEqualTo(2);
		assertThat(topic(this.declared.fitting(2), "hiring.scores").config()).containsEntry("min.insync.replicas", "1");
	}

	@Test
	void otherResourcesAreSkippedAndAListWithoutTopicsIsRefused() {
		assertThatThrownBy(() -> TopicList.parse(new StringReader("kind: ConfigMap\n---\n"), "list.yaml"))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("list.yaml");
	}

	private static TopicList.Topic topic(TopicList list, String name) {
		List<TopicList.Topic> found = list.topics().stream().filter((topic) -> topic.name().equals(name)).toList();
		assertThat(found).hasSize(1);
		return found.getFirst();
	}

}
