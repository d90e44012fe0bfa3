package org.hiringpipeline.platform.outbox;

import org.hiringpipeline.platform.aggregate.Change;
import org.hiringpipeline.platform.event.EventType;
import org.hiringpipeline.platform.event.Fact;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The smallest aggregate. */
@Document("switches")
record Switch(@Id String id, int position) {

	static final EventType TURNED = new EventType("org.hiringpipeline.switch.turned.v1", "test.switches",
			"switches/switch.v1.json");

	static final EventType NOTED = new EventType("org.hiringpipeline.switch.noted.v1", "test.switch-notes",
			"switches/note.v1.json");

	Change<Switch> turn() {
		var next = new Switch(this.id, this.position + 1);
		return Change.of(next, new Fact(TURNED, next), new Fact(NOTED, next));
	}

	/** A change that tells something that Kafka refuses: the name is no topic's. */
	Change<Switch> turnIntoTheVoid() {
		var next = new Switch(this.id, this.position + 1);
		return Change.of(next, new Fact(new EventType(TURNED.name(), "not a topic", TURNED.schema()), next));
	}

}
