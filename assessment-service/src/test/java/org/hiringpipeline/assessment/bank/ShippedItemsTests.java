package org.hiringpipeline.assessment.bank;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Validation;
import org.hiringpipeline.assessment.bank.content.ItemContent;
import org.hiringpipeline.assessment.bank.content.Kind;
import org.hiringpipeline.assessment.bank.content.Level;
import org.hiringpipeline.assessment.bank.content.Option;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedItemsTests {

	private final Collection<ItemContent> shipped = ShippedItems
		.read(new ItemRules(Validation.buildDefaultValidatorFactory().getValidator()))
		.values();

	@Test
	void isTheWholeBank() {
		assertThat(this.shipped).hasSize(144);
		assertThat(count(ItemContent::level)).containsEntry(Level.JUNIOR, 40L)
			.containsEntry(Level.MID, 40L)
			.containsEntry(Level.SENIOR, 32L)
			.containsEntry(Level.LEAD, 32L);
		assertThat(count(ItemContent::kind)).containsEntry(Kind.SINGLE_CHOICE, 72L)
			.containsEntry(Kind.MULTIPLE_CHOICE, 32L)
			.containsEntry(Kind.NUMERIC, 24L)
			.containsEntry(Kind.SHORT_TEXT, 16L);
		assertThat(count(ItemContent::skill)).hasSize(8).allSatisfy((skill, items) -> assertThat(items).isEqualTo(18));
	}

	@Test
	void keysReferToOptions() {
		assertThat(this.shipped).filteredOn((item) -> item.kind().isChoice())
			.allSatisfy((item) -> assertThat(item.options()).extracting(Option::id)
				.containsAll(Objects.requireNonNull(item.key().options())));
	}

	@Test
	void noTwoAskTheSame() {
		assertThat(this.shipped).extracting(ItemContent::stem).doesNotHaveDuplicates();
	}

	private <K> Map<K, Long> count(Function<ItemContent, K> by) {
		return this.shipped.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
	}

}
