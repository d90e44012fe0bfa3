package org.hiringpipeline.platform.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** One dead-letter topic while it is open; read by position, never as a whole. */
final class DeadLetterTopic implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration POLL = Duration.ofMillis(500);

	private final String name;

	private final String incarnation;

	private final KafkaConsumer<byte[], byte[]> consumer;

	private final List<TopicPartition> partitions;

	private final Map<TopicPartition, Long> begins;

	private final Map<TopicPartition, Long> ends;

	DeadLetterTopic(String name, String incarnation, KafkaConsumer<byte[], byte[]> consumer) {
		this.name = name;
		this.incarnation = incarnation;
		this.consumer = consumer;
		this.partitions = consumer.partitionsFor(name, PATIENCE)
			.stream()
			.map((partition) -> new TopicPartition(name, partition.partition()))
			.sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
			.toList();
		// The client warns about each partition that it is asked about and does not have.
		consumer.assign(this.partitions);
		this.begins = consumer.beginningOffsets(this.partitions, PATIENCE);
		this.ends = consumer.endOffsets(this.partitions, PATIENCE);
	}

	String name() {
		return this.name;
	}

	/** Which of the topics that have had this name it is. */
	String incarnation() {
		return this.incarnation;
	}

	/** How many dead letters the topic holds. */
	long size() {
		return this.partitions.stream().mapToLong((partition) -> end(partition) - begin(partition)).sum();
	}

	/** The first positions of its partitions; what was before them has expired. */
	List<Position> begins() {
		return this.partitions.stream()
			.map((partition) -> new Position(partition.partition(), begin(partition)))
			.toList();
	}

	/** The dead letter at a position, if it is there. */
	Optional<DeadLetter> at(Position position) {
		var partition = new TopicPartition(this.name, position.partition());
		if (!this.partitions.contains(partition) || position.offset() < begin(partition)
				|| position.offset() >= end(partition)) {
			return Optional.empty();
		}
		return poll(partition, position.offset()).stream()
			.filter((letter) -> letter.position().equals(position))
			.findFirst();
	}

	/**
	 * The open dead letters behind a position, by partition and offset.
	 * @param after the position, or nothing to begin at the beginning
	 * @param limit how many at most
	 */
	List<DeadLetter> openAfter(@Nullable Position after, int limit, Resolutions resolutions) {
		List<DeadLetter> found = new ArrayList<>();
		for (var partition : this.partitions) {
			long next = begin(partition);
			if (after != null && partition.partition() < after.partition()) {
				continue;
			}
			if (after != null && partition.partition() == after.partition()) {
				next = Math.max(next, after.offset() + 1);
			}
			collect(partition, next, limit, resolutions, found);
		}
		return found;
	}

	/** Skips runs of what is resolved without reading them. */
	private void collect(TopicPartition partition, long from, int limit, Resolutions resolutions,
			List<DeadLetter> found) {
		long next = resolutions.firstOpen(this, partition.partition(), from);
		while (found.size() < limit && next < end(partition)) {
			var letters = poll(partition, next);
			if (letters.isEmpty()) {
				return;
			}
			long last = letters.getLast().position().offset();
			var resolved = resolutions.between(this, partition.partition(), next, last);
			letters.stream()
				.filter((letter) -> !resolved.contains(letter.position().offset()))
				.limit(limit - found.size())
				.forEach(found::add);
			next = resolutions.firstOpen(this, partition.partition(), last + 1);
		}
	}

	/** The next dead letters from an offset on; none if they do not come in time. */
	private List<DeadLetter> poll(TopicPartition partition, long offset) {
		this.consumer.assign(List.of(partition));
		this.consumer.seek(partition, offset);
		long patient = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < patient && this.consumer.position(partition, PATIENCE) < end(partition)) {
			var records = this.consumer.poll(POLL).records(partition);
			if (!records.isEmpty()) {
				return records.stream().map(DeadLetter::of).toList();
			}
		}
		return List.of();
	}

	private long begin(TopicPartition partition) {
		return this.begins.getOrDefault(partition, 0L);
	}

	private long end(TopicPartition partition) {
		return this.ends.getOrDefault(partition, 0L);
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
