package org.hiringpipeline.scoring.marking;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortTextTests {

	/** Pairwise different, many by a mark or a word that is often mere wrapping. */
	private static final List<String> ANSWERS = List.of("p", "-p", "--p", "previous", "--previous", "a", "an", "the",
			"b", "a b", "+ b", "a + b", "-b", "a -b", "c", "C++", "C#", "gitignore", ".gitignore", "git add",
			"git add .", ".", "..", "...", "./", "-", "--", "'", "''", "\"\"", "`", "\"a", "x or y", "git rebase",
			"git-rebase", "gitrebase", "If-Match", "caf\u00e9", "cafe", "*", "?", "x.y", "12", "1.2", "-12");

	private static final List<String> PAIRS = List.of("\"\"", "''", "``", "\u201c\u201d", "\u201e\u201c",
			"\u201e\u201d", "\u2018\u2019", "\u201a\u2018", "\u00ab\u00bb", "\u00bb\u00ab", "\u2039\u203a",
			"\u00b4\u00b4");

	/** One dash for one: those that cannot be meant as two hyphens. */
	private static final List<String> DASHES = List.of("\u2010", "\u2011", "\u2012", "\u2212", "\ufe63", "\uff0d");

	private static final List<String> INVISIBLE = List.of("\u200b", "\u200c", "\u200d", "\u200e", "\u2060", "\ufeff",
			"\u00ad");

	@Property(seed = "22", tries = 3_000)
	void whatIsPutAroundAnAnswerDoesNotCount(@ForAll("wrapped") Wrapped answer) {
		assertThat(equal(answer.given(), answer.plain())).as("%s", answer).isTrue();
	}

	@Property(seed = "22", tries = 20_000)
	void noWrappingMakesAnotherAnswerOfIt(@ForAll("wrapped") Wrapped answer, @ForAll("answers") String other) {
		assertThat(equal(answer.given(), other)).as("%s for %s", answer, other).isEqualTo(answer.plain().equals(other));
	}

	@Property(seed = "22")
	void anyTextIsItself(@ForAll String text) {
		assertThat(equal(text, text)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', ignoreLeadingAndTrailingWhitespace = false,
			value = { "`If-Match: \u201cv7\u201d`.|If-Match: \"v7\"|true", "\"v7\"|\"v7\"|true", "v7|\"v7\"|false",
					"\"v7\"|v7|true", "```git blame```|git blame|true", "``` git blame ```|git blame|true",
					"The `git blame` .|git blame|false", "The \u201cgit blame\u201d.|git blame|true",
					"'a' or 'b'|a' or 'b|false", "A record|A record|true", "record|A record|false",
					"an A record|A record|true", "a `.gitignore`|.gitignore|true",
					"a circuit breaker|circuit breaker|true", "circuit breaker|a circuit breaker|false",
					"a -p|-p|false", "the -p|-p|true", "the `-p` flag|-p flag|true", "`a` or `b`|a or b|true",
					"a`b|ab|false", "..|.|false", ".|..|false", "git add ..|git add .|false",
					"example.com|example.com.|false", "example.com.|example.com|true", "\u2014previous|--previous|true",
					"\u2014p|-p|true", "\u2013\u2013previous|--previous|true", "-previous|--previous|false",
					"SELECT \u2026 FOR UPDATE|SELECT ... FOR UPDATE|true", "\u200b|x|false", "\u200b.\u200b|.|true" })
	void readsItAsItWasMeant(String given, String accepted, boolean right) {
		assertThat(equal(given, accepted)).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource({ "The HEAD., HEAD, true", "the head, HEAD, false", "A HEAD, HEAD, true" })
	void knowsArticlesWhereCaseMatters(String given, String accepted, boolean right) {
		assertThat(ShortText.readings(given, true).contains(ShortText.normalise(accepted, true))).isEqualTo(right);
	}

	@Provide
	Arbitrary<String> answers() {
		return Arbitraries.of(ANSWERS);
	}

	@Provide
	Arbitrary<Wrapped> wrapped() {
		var layers = Arbitraries.of(Layer.values()).list().ofMaxSize(4);
		return Combinators.combine(answers(), layers, Arbitraries.of(PAIRS), Arbitraries.of(DASHES), invisible())
			.as((plain, wanted, pair, dash, invisible) -> {
				var given = plain.replace("-", dash);
				for (var layer : wanted) {
					given = layer.around(given, pair);
				}
				return new Wrapped(invisible.into(given), plain);
			});
	}

	private static Arbitrary<Invisible> invisible() {
		return Combinators.combine(Arbitraries.of(INVISIBLE), Arbitraries.integers().between(0, 40)).as(Invisible::new);
	}

	private static boolean equal(String given, String accepted) {
		return ShortText.readings(given, false).contains(ShortText.normalise(accepted, false));
	}

	private enum Layer {

		QUOTES {
			@Override
			String around(String text, String pair) {
				boolean inside = pair.chars()
					.anyMatch((quote) -> normal(text).contains(normal(Character.toString(quote))));
				return inside ? text : pair.charAt(0) + text + pair.charAt(1);
			}
		},

		FULL_STOP {
			@Override
			String around(String text, String pair) {
				return text.matches("(?s).*[\\s.]") ? text : text + ".";
			}
		},

		THE {
			@Override
			String around(String text, String pair) {
				return "The " + text;
			}
		},

		AN {
			@Override
			String around(String text, String pair) {
				return "an " + text;
			}
		},

		A {
			@Override
			String around(String text, String pair) {
				return text.matches("\\.?\\p{L}{2}.*") ? "a " + text : text;
			}
		},

		SPACE {
			@Override
			String around(String text, String pair) {
				return text.endsWith(".") ? text : " " + text + "\u00a0\n";
			}
		};

		abstract String around(String text, String pair);

		private static String normal(String text) {
			return ShortText.normalise(text, true);
		}

	}

	private record Invisible(String character, int at) {

		String into(String text) {
			int place = this.at % (text.length() + 1);
			return text.substring(0, place) + this.character + text.substring(place);
		}

	}

	record Wrapped(String given, String plain) {

		@Override
		public String toString() {
			return "%s from %s".formatted(this.given, this.plain);
		}

	}

}
