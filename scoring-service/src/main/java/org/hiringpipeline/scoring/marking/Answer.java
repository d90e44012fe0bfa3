package org.hiringpipeline.scoring.marking;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in for one item, with the part that fits its kind.
 *
 * @param itemId the item in the bank
 * @param options choice kinds: the ids of the picked options
 * @param number numeric: the number
 * @param text short text: as typed
 */
public record Answer(@NotBlank @Size(max = 64) String itemId, @Nullable @Size(max = 100) List<@NotNull String> options,
		@Nullable BigDecimal number, @Nullable @Size(max = 10_000) String text) {

	/** Whether nothing was picked, given or written. */
	public boolean isEmpty() {
		return (this.options == null || this.options.isEmpty()) && this.number == null
				&& (this.text == null || this.text.isBlank());
	}

	/** Nobody's answers in logs. */
	@Override
	public String toString() {
		return "Answer[" + this.itemId + "]";
	}

}
