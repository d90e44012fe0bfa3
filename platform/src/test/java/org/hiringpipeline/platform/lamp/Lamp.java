package org.hiringpipeline.platform.lamp;

import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.EventType;
import org.hiringpipeline.platform.event.Fact;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An aggregate that can be switched. */
@Document("lamps")
record Lamp(@Id String id, boolean on, int switched, @Nullable String note) {

	static final String TOPIC = "test.lamps";

	static final String DEAD_LETTERS = "test.lamps.lamp-service.dlq";

	static final EventType SWITCHED = new EventType("org.hiringpipeline.lamp.switched.v1", TOPIC, "lamps/lamp.v1.json");

	static Lamp off(String id) {
		return new Lamp(id, false, 0, null);
	}

	Change<Lamp> flip() {
		var next = new Lamp(this.id, !this.on, this.switched + 1, this.note);
		return Change.of(next, new Fact(SWITCHED, new Switched(this.id, next.on)));
	}

	record Switched(String lampId, boolean on) {
	}

}
