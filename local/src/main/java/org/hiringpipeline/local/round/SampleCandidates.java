package org.hiringpipeline.local.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.hiringpipeline.local.round.SampleCandidate.Habit;

/** Makes up the candidates of a round; the same seed makes up the same ones. */
final class SampleCandidates {

	private static final List<String> GIVEN = List.of("Amina", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Greta",
			"Hiro", "Ines", "Jonas", "Keiko", "Luca", "Mirjam", "Noor", "Olek", "Priya", "Quentin", "Rosa", "Samir",
			"Tove", "Umar", "Vera", "Wanja", "Ximena", "Yusuf", "Zofia");

	private static final List<String> FAMILY = List.of("Almeida", "Berg", "Castillo", "Dvorak", "Eriksen", "Fontana",
			"Gruber", "Haddad", "Ivanova", "Jansen", "Kowalski", "Lindqvist", "Moreau", "Nakamura", "Okafor", "Petrov",
			"Quispe", "Rossi", "Sato", "Tanaka");

	private static final List<String> TIME_ZONES = List.of("Europe/Berlin", "Europe/Lisbon", "America/Toronto",
			"Asia/Tokyo", "Africa/Lagos");

	private SampleCandidates() {
	}

	/**
	 * Makes up the candidates.
	 * @param tag makes the addresses of this round different from every other round's
	 */
	static List<SampleCandidate> of(RoundPlan plan, String tag) {
		var random = new Random(plan.seed());
		var candidates = new ArrayList<SampleCandidate>();
		for (int number = 1; number <= plan.candidates(); number++) {
			var given = GIVEN.get(random.nextInt(GIVEN.size()));
			var family = FAMILY.get(random.nextInt(FAMILY.size()));
			var email = "%s.%s.%d.%s@candidates.example".formatted(given, family, number, tag).toLowerCase(Locale.ROOT);
			candidates.add(new SampleCandidate(number, given + " " + family, email, (number % 5 == 0) ? "de" : "en",
					TIME_ZONES.get(random.nextInt(TIME_ZONES.size())), random.nextGaussian() * 1.3 + 0.2,
					habit(number, plan)));
		}
		return List.copyOf(candidates);
	}

	private static Habit habit(int number, RoundPlan plan) {
		if (!plan.withStragglers()) {
			return Habit.STEADY;
		}
		return switch (number) {
			case 1 -> Habit.RUNS_OUT_OF_TIME;
			case 2 -> Habit.NEVER_STARTS;
			case 3 -> Habit.APPLIES_TWICE;
			default -> (number % 9 == 4) ? Habit.DROPS_CONNECTION : Habit.STEADY;
		};
	}

}
