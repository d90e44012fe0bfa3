package org.hiringpipeline.platform.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.hiringpipeline.platform.consumer.EventConsumers;
import org.hiringpipeline.platform.consumer.SampleConsumers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BindingAgreementTests {

	private final EventConsumers consumers = SampleConsumers.with(new SimpleMeterRegistry());

	private final Map<String, Object> functions = new HashMap<>(Map.of("lamps", this.consumers.of("test.lamps").build(),
			"shades", this.consumers.of("test.shades").build(), "somethingElse", (Consumer<String>) (text) -> {
			}));

	private final Map<String, String> bindings = new HashMap<>(
			Map.of("lamps-in-0", "test.lamps", "shades-in-0", "test.shades", "notes-out-0", "test.notes"));

	@Test
	void whatAgreesIsAccepted() {
		assertThatCode(() -> check("lamps;shades")).doesNotThrowAnyException();
	}

	@Test
	void aBindingThatLeadsElsewhereIsRefused() {
		this.bindings.put("lamps-in-0", "test.shades");
		refused("lamps;shades", "lamps is for test.lamps, its binding leads to test.shades");
	}

	@Test
	void aConsumerWithoutABindingIsRefused() {
		this.bindings.remove("lamps-in-0");
		refused("lamps;shades", "lamps is for test.lamps");
	}

	@Test
	void aConsumerThatIsNotDefinedIsRefused() {
		refused("shades", "lamps is missing");
	}

	@Test
	void aConsumerThatIsNoBeanIsRefused() {
		this.functions.remove("lamps");
		refused("lamps;shades", "test.lamps is no bean");
	}

	@Test
	void aBindingWithoutAConsumerIsRefused() {
		this.bindings.put("ghosts-in-0", "test.ghosts");
		refused("lamps;shades", "ghosts-in-0 has no consumer");
	}

	private void refused(String definition, String reason) {
		assertThatThrownBy(() -> check(definition)).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining(reason);
	}

	private void check(String definition) {
		BindingAgreement.check(this.consumers, this.functions, definition, Set.copyOf(this.bindings.keySet()),
				this.bindings::get);
	}

}
