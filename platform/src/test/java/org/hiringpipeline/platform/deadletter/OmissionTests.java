package org.hiringpipeline.platform.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class OmissionTests {

	private final Omission omission = new Omission(
			new DeadLetterSettings(Duration.ofSeconds(1), DataSize.ofMegabytes(1), DataSize.ofKilobytes(4)));

	@Property
	void whatIsLeftIsBoundedAndOursIsAmongIt(@ForAll @Size(max = 200) List<@IntRange(max = 9000) Integer> sizes,
			@ForAll @IntRange(max = 20_000) int key, @ForAll @IntRange(max = 50_000) int value) {
		List<Header> headers = new ArrayList<>();
		sizes.forEach((size) -> headers.add(new RecordHeader("h" + size, new byte[size])));
		headers.add(new RecordHeader(DeadLetterHeaders.REASON, new byte[900]));
		var small = this.omission.of(new ProducerRecord<>("t.g.dlq", null, new byte[key], new byte[value], headers));

		int left = 0;
		for (var header : small.headers()) {
			left += header.key().length() + header.value().length;
		}
		assertThat(left).isLessThan(5000);
		assertThat(small.value()).isNull();
		assertThat(small.key() == null).isEqualTo(key > 4096);
		assertThat(small.headers().lastHeader(DeadLetterHeaders.REASON)).isNotNull();
		assertThat(small.headers().lastHeader(DeadLetterHeaders.VALUE_SHA256)).isNotNull();
	}

}
