package org.hiringpipeline.platform.store;

import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.Fact;
import org.hiringpipeline.platform.event.EventType;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An aggregate that can be lit. */
@Document("candles")
record Candle(@Id String id, int lit) {

	static final String TOPIC = "test.candles";

	static final String DEAD_LETTERS = "test.candles.candle-service.dlq";

	static final EventType LIT = new EventType("org.hiringpipeline.candle.lit.v1", TOPIC, "candles/candle.v1.json");

	Change<Candle> light() {
		var next = new Candle(this.id, this.lit + 1);
		return Change.of(next, new Fact(LIT, new Lit(this.id, next.lit)));
	}

	record Lit(String candleId, int lit) {
	}

}
