package org.hiringpipeline.assessment.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.assessment.bank.content.Option;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedItemsTests {

	/** Code of several lines, or within a line. */
	private static final Pattern CODE = Pattern.compile("(?s)```\\w*\\n.*?```|`[^`]+`");

	/** A command or a name at the beginning of some code, without what follows it. */
	private static final Pattern TELLING = Pattern.compile("^`(git [\\w-]+|[\\w-]{6,})");

	private final Map<String, ItemContent> bank = ShippedItems
		.read(new ItemRules(Validation.buildDefaultValidatorFactory().getValidator()));

	private final Collection<ItemContent> shipped = this.bank.values();

	@Test
	void isTheWholeBank() {
		assertThat(this.shipped).hasSize(144);
		assertThat(count(this.shipped, ItemContent::skill)).hasSize(8);
	}

	@Test
	void isAsFullInEverySkill() {
		var skills = this.shipped.stream().collect(Collectors.groupingBy(ItemContent::skill));
		assertThat(skills).allSatisfy((skill, items) -> {
			assertThat(count(items, ItemContent::level))
				.isEqualTo(Map.of(Level.JUNIOR, 5L, Level.MID, 5L, Level.SENIOR, 4L, Level.LEAD, 4L));
			assertThat(count(items, ItemContent::kind)).isEqualTo(
					Map.of(Kind.SINGLE_CHOICE, 9L, Kind.MULTIPLE_CHOICE, 4L, Kind.NUMERIC, 3L, Kind.SHORT_TEXT, 2L));
		});
	}

	@Test
	void anIdSaysSkillAndLevel() {
		assertThat(this.bank)
			.allSatisfy((id, item) -> assertThat(id).matches(item.skill() + "-" + item.level().wireName() + "-0[1-9]"));
	}

	@Test
	void keysReferToOptions() {
		assertThat(this.shipped).filteredOn((item) -> item.kind().isChoice())
			.allSatisfy((item) -> assertThat(item.options()).extracting(Option::id)
				.containsAll(Objects.requireNonNull(item.key().options())));
	}

	@Test
	void severalChoicesHaveRightAndWrongOnes() {
		assertThat(this.shipped).filteredOn((item) -> item.kind() == Kind.MULTIPLE_CHOICE)
			.allSatisfy((item) -> assertThat(rightOptions(item)).hasSizeBetween(2, item.options().size() - 1));
	}

	@Test
	void noTwoAskTheSame() {
		assertThat(this.shipped).extracting((item) -> words(item.stem())).doesNotHaveDuplicates();
	}

	@Test
	void noTwoOptionsSayTheSame() {
		assertThat(this.bank).allSatisfy((id, item) -> assertThat(item.options()).as(id)
			.extracting((option) -> option.text().strip())
			.doesNotHaveDuplicates());
	}

	@Test
	void noAnswerIsAcceptedTwice() {
		assertThat(this.bank).allSatisfy((id, item) -> assertThat(accepted(item)).as(id)
			.extracting(ShippedItemsTests::unwrapped)
			.doesNotHaveDuplicates());
	}

	@Test
	void noItemSpellsOutAnAnswer() {
		var given = new ArrayList<String>();
		this.bank.forEach((id, item) -> accepted(item).stream()
			.map(ShippedItemsTests::words)
			.filter((answer) -> answer.length() > 2)
			.forEach((answer) -> this.bank.forEach((other, shown) -> {
				if ((" " + words(text(shown)) + " ").contains(" " + answer + " ")) {
					given.add(other + " spells out '" + answer + "' for " + id);
				}
			})));
		assertThat(given).isEmpty();
	}

	@Test
	void noItemShowsTheCodeThatAnswersAnother() {
		var shown = new ArrayList<String>();
		this.bank.forEach((id, item) -> telling(item).forEach((code) -> this.bank.forEach((other, content) -> {
			if (!other.equals(id) && content.skill().equals(item.skill()) && shows(content, code)) {
				shown.add(other + " shows '" + code + "' for " + id);
			}
		})));
		assertThat(shown).isEmpty();
	}

	/** What only the right options of an item begin some code with. */
	private static List<String> telling(ItemContent item) {
		var right = rightOptions(item);
		var others = item.options()
			.stream()
			.filter((option) -> !right.contains(option))
			.map(Option::text)
			.collect(Collectors.joining("\n", item.stem(), ""));
		return right.stream()
			.flatMap((option) -> code(option.text()))
			.flatMap((code) -> TELLING.matcher(code).results().map((found) -> found.group(1)))
			.filter((code) -> !name(code).matcher(others).find())
			.toList();
	}

	private static List<Option> rightOptions(ItemContent item) {
		var right = Objects.requireNonNullElse(item.key().options(), List.<String>of());
		return item.options().stream().filter((option) -> right.contains(option.id())).toList();
	}

	private static List<String> accepted(ItemContent item) {
		return Objects.requireNonNullElse(item.key().accepted(), List.of());
	}

	private static boolean shows(ItemContent item, String code) {
		return code(text(item)).anyMatch((part) -> name(code).matcher(part).find());
	}

	private static Pattern name(String code) {
		return Pattern.compile("(?<![\\w-])" + Pattern.quote(code) + "(?![\\w-])");
	}

	private static Stream<String> code(String text) {
		return CODE.matcher(text).results().map((found) -> found.group());
	}

	private static String text(ItemContent item) {
		return item.stem()
				+ item.options().stream().map((option) -> "\n" + option.text()).collect(Collectors.joining());
	}

	private static String words(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
	}

	/** Without what the marker takes off an answer anyway. */
	private static String unwrapped(String answer) {
		return answer.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ")
			.replaceAll("^(?:an? |the )|^[\"'`]+|(?<=[^ .])[.\"'`]+$", "");
	}

	private static <K> Map<K, Long> count(Collection<ItemContent> items, Function<ItemContent, K> by) {
		return items.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
	}

}
