package org.hiringpipeline.scoring.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.bson.Document;
import org.hiringpipeline.scoring.ranking.Rankings.Move;
import org.hiringpipeline.scoring.ranking.Standing.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every application is counted exactly once, whatever crashes, repeats or comes late. */
class RankingsIT {

	private static final String POSTING = "posting";

	private final Database database = new Database();

	private final Rankings rankings = new Rankings(this.database.mongo);

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void countsOnceHoweverOftenItIsTold() {
		for (int i = 0; i < 3; i++) {
			apply(scored("a", 760, 1));
			apply(scored("b", 760, 1));
		}
		apply(scored("a", 816, 2));
		apply(scored("a", 760, 1));
		assertThat(counts()).isEqualTo(Map.of("760", 1L, "816", 1L));
		apply(withdrawn("b"));
		apply(withdrawn("b"));
		apply(withdrawn("c"));
		apply(scored("c", 500, 1));
		assertThat(counts()).isEqualTo(Map.of("816", 1L)).isEqualTo(recount());
	}

	@Test
	void finishesWhatACrashLeftBetweenCountingAndStoring() {
		apply(scored("a", 700, 1));
		countWithoutStoring(scored("a", 760, 2));
		assertThat(place("a")).isEqualTo(700);
		apply(scored("a", 760, 2));
		assertThat(place("a")).isEqualTo(760);
		assertThat(counts()).isEqualTo(Map.of("760", 1L));
	}

	@Test
	void finishesItAlsoWhenAnotherApplicationComesNext() {
		var neighbour = neighbourOf("a");
		countWithoutStoring(scored("a", 760, 1));
		assertThat(place("a")).isNull();
		apply(scored(neighbour, 500, 1));
		assertThat(place("a")).isEqualTo(760);
		apply(scored("a", 760, 1));
		assertThat(counts()).isEqualTo(Map.of("760", 1L, "500", 1L)).isEqualTo(recount());
	}

	@Test
	void letsNobodyCountWhoWasOvertaken() {
		apply(scored("a", 700, 1));
		var late = look(scored("a", 760, 2));
		apply(scored("a", 760, 2));
		apply(scored("a", 800, 3));
		assertThat(this.rankings.count(late)).isFalse();
		this.rankings.store(late.after());
		assertThat(place("a")).isEqualTo(800);
		assertThat(counts()).isEqualTo(Map.of("800", 1L));
	}

	/**
	 * Three workers, each possibly taken for dead and still alive, get the events of a
	 * few applications in any order and more than once, take their single steps in any
	 * order, and crash between any two of them; what was not finished is delivered again.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void anyInterleavingEndsWithWhatARecountGives(long seed) {
		var random = new Random(seed);
		for (int round = 0; round < 12; round++) {
			this.database.mongo.getCollection("standings").deleteMany(new Document());
			this.database.mongo.getCollection("tallies").deleteMany(new Document());
			var events = events(random);
			new Interleaving(random, events).run();
			assertThat(counts()).as("seed %d, round %d", seed, round).isEqualTo(recount()).isEqualTo(expected(events));
		}
	}

	@Test
	void countsWithManyAtATime() throws Exception {
		var applications = IntStream.range(0, 60).mapToObj((i) -> "application-" + i).toList();
		try (var workers = Executors.newFixedThreadPool(6)) {
			var tasks = new ArrayList<Callable<@Nullable Void>>();
			for (int copy = 0; copy < 2; copy++) {
				applications.forEach((id) -> tasks.addAll(List.of(task(scored(id, 500, 1)), task(scored(id, 700, 2)),
						task(id.endsWith("0") ? withdrawn(id) : scored(id, 600, 3)))));
			}
			Collections.shuffle(tasks, new Random(9));
			for (var done : workers.invokeAll(tasks)) {
				done.get();
			}
		}
		assertThat(counts()).isEqualTo(Map.of("600", 54L)).isEqualTo(recount());
	}

	private Callable<@Nullable Void> task(Event event) {
		return () -> {
			apply(event);
			return null;
		};
	}

	private static List<Event> events(Random random) {
		var events = new ArrayList<Event>();
		for (var application : List.of("a", neighbourOf("a"), "b", "c")) {
			int scores = 1 + random.nextInt(3);
			for (int sequence = 1; sequence <= scores; sequence++) {
				events.add(scored(application, 100 * random.nextInt(11), sequence));
			}
			if (random.nextInt(3) == 0) {
				events.add(withdrawn(application));
			}
		}
		return events;
	}

	private static Map<String, Long> expected(List<Event> events) {
		var standings = new HashMap<String, Standing>();
		events.forEach((event) -> standings.merge(event.application(), event.change().apply(unknown(event)),
				(before, unused) -> event.change().apply(before)));
		var counts = new HashMap<String, Long>();
		standings.values()
			.stream()
			.filter((standing) -> standing.place() != null)
			.forEach((standing) -> counts.merge(String.valueOf(standing.place()), 1L, Long::sum));
		return counts;
	}

	private static Event scored(String application, int score, long sequence) {
		var result = new Result("sitting-" + application, score, 50, List.of(), sequence);
		return new Event(application, (standing) -> standing.scored(result));
	}

	private static Event withdrawn(String application) {
		return new Event(application, Standing::withdraw);
	}

	/** An application that the same tally counts. */
	private static String neighbourOf(String application) {
		return IntStream.range(0, 1000)
			.mapToObj((i) -> "neighbour-" + i)
			.filter((id) -> Tally.idFor(POSTING, id).equals(Tally.idFor(POSTING, application)))
			.findFirst()
			.orElseThrow();
	}

	private static Standing unknown(Event event) {
		return Standing.unknown(event.application(), POSTING, "candidate");
	}

	private void apply(Event event) {
		this.rankings.apply(unknown(event), event.change());
	}

	private Move look(Event event) {
		return this.rankings.look(unknown(event)).orElseThrow().move(event.change()).orElseThrow();
	}

	private void countWithoutStoring(Event event) {
		assertThat(this.rankings.count(look(event))).isTrue();
	}

	private @Nullable Integer place(String application) {
		var standing = this.database.mongo.findById(application, Standing.class);
		return (standing != null) ? standing.place() : null;
	}

	private Map<String, Long> counts() {
		var sum = new HashMap<String, Long>();
		for (var tally : this.database.tallies()) {
			tally.get("counts", new Document())
				.forEach((score, count) -> sum.merge(score, ((Number) count).longValue(), Long::sum));
		}
		sum.values().removeIf((count) -> count == 0);
		return sum;
	}

	private Map<String, Long> recount() {
		var counts = new HashMap<String, Long>();
		this.database.mongo.findAll(Standing.class)
			.stream()
			.filter((standing) -> standing.place() != null)
			.forEach((standing) -> counts.merge(String.valueOf(standing.place()), 1L, Long::sum));
		return counts;
	}

	/**
	 * What happened to an application.
	 *
	 * @param application whose
	 * @param change what it makes of the standing
	 */
	record Event(String application, UnaryOperator<Standing> change) {
	}

	/** Takes the single steps of several workers in random order, with crashes. */
	private final class Interleaving {

		private final Random random;

		private final List<Event> queue;

		private final List<Worker> workers;

		Interleaving(Random random, List<Event> events) {
			this.random = random;
			this.queue = new ArrayList<>(events);
			events.stream().filter((event) -> random.nextInt(3) == 0).forEach(this.queue::add);
			Collections.shuffle(this.queue, random);
			this.workers = IntStream.range(0, 3).mapToObj((i) -> new Worker()).toList();
		}

		void run() {
			while (!this.queue.isEmpty() || this.workers.stream().anyMatch(Worker::isBusy)) {
				this.workers.get(this.random.nextInt(this.workers.size())).step();
			}
		}

		private final class Worker {

			private @Nullable Event event;

			private @Nullable Move move;

			private boolean counted;

			boolean isBusy() {
				return this.event != null;
			}

			void step() {
				if (this.event == null) {
					take();
				}
				else if (this.counted) {
					RankingsIT.this.rankings.store(Objects.requireNonNull(this.move).after());
					rest();
				}
				else if (this.move == null) {
					look(this.event);
				}
				else {
					this.counted = RankingsIT.this.rankings.count(this.move);
					this.move = this.counted ? this.move : null;
				}
				mishap();
			}

			private void take() {
				if (!Interleaving.this.queue.isEmpty()) {
					this.event = Interleaving.this.queue.removeLast();
				}
			}

			private void look(Event current) {
				var seen = RankingsIT.this.rankings.look(unknown(current));
				if (seen.isPresent()) {
					this.move = seen.get().move(current.change()).orElse(null);
					if (this.move == null) {
						rest();
					}
				}
			}

			/**
			 * Its event is delivered again: after a crash, or to somebody else while it
			 * goes on.
			 */
			private void mishap() {
				int chance = Interleaving.this.random.nextInt(20);
				if (this.event != null && chance < 3) {
					int somewhere = Interleaving.this.random.nextInt(Interleaving.this.queue.size() + 1);
					Interleaving.this.queue.add(somewhere, this.event);
					if (chance < 2) {
						rest();
					}
				}
			}

			private void rest() {
				this.event = null;
				this.move = null;
				this.counted = false;
			}

		}

	}

}
