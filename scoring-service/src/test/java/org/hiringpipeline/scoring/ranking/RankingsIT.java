package org.hiringpipeline.scoring.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.bson.Document;
import org.hiringpipeline.platform.consumer.EventRefused;
import org.hiringpipeline.scoring.ranking.Rankings.Move;
import org.hiringpipeline.scoring.ranking.Standing.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

	@Test
	void refusesAnApplicationThatChangesItsPosting() {
		apply(scored("a", 700, 1));
		var elsewhere = Standing.unknown("a", "another", "candidate");
		assertThatExceptionOfType(EventRefused.class)
			.isThrownBy(() -> this.rankings.apply(elsewhere, Standing::withdraw));
		assertThat(counts()).isEqualTo(Map.of("700", 1L));
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
			new Interleaving(this.rankings, random, events).run();
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
		events.forEach((event) -> standings.merge(event.application(), event.change().apply(event.unknown()),
				(before, unused) -> event.change().apply(before)));
		var counts = new HashMap<String, Long>();
		standings.values()
			.stream()
			.filter((standing) -> standing.tenths() != null)
			.forEach((standing) -> counts.merge(String.valueOf(standing.tenths()), 1L, Long::sum));
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

	private void apply(Event event) {
		this.rankings.apply(event.unknown(), event.change());
	}

	private Move look(Event event) {
		return this.rankings.look(event.unknown()).orElseThrow().move(event.change()).orElseThrow();
	}

	private void countWithoutStoring(Event event) {
		assertThat(this.rankings.count(look(event))).isTrue();
	}

	private @Nullable Integer place(String application) {
		var standing = this.database.mongo.findById(application, Standing.class);
		return (standing != null) ? standing.tenths() : null;
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
			.filter((standing) -> standing.tenths() != null)
			.forEach((standing) -> counts.merge(String.valueOf(standing.tenths()), 1L, Long::sum));
		return counts;
	}

}
