package org.hiringpipeline.platform.aggregate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.hiringpipeline.platform.aggregate.Gadgets.Maker;
import org.hiringpipeline.platform.aggregate.Gadgets.New;
import org.hiringpipeline.platform.aggregate.Gadgets.NewColour;
import org.hiringpipeline.platform.aggregate.Gadgets.NewLight;
import org.hiringpipeline.platform.aggregate.Gadgets.NewPart;
import org.hiringpipeline.platform.aggregate.Gadgets.NewSize;
import org.hiringpipeline.platform.aggregate.Gadgets.Old;
import org.hiringpipeline.platform.aggregate.Gadgets.OldLight;
import org.hiringpipeline.platform.aggregate.Gadgets.OldPart;
import org.hiringpipeline.platform.aggregate.Gadgets.OldSize;
import org.hiringpipeline.platform.outbox.Instance;
import org.hiringpipeline.platform.store.StoreFailures;
import org.hiringpipeline.platform.testing.Engines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Two versions of a service change the same aggregate in turn, through the real store.
 */
class TwoVersionsIT {

	private static final Maker ACME = new Maker("Acme", 1920);

	private static final Maker BOLT = new Maker("Bolt", null);

	private static final New BOTH = new New("", "both", new NewSize(3, 4),
			List.of(new NewPart("a", 1, ACME), new NewPart("b", 2, BOLT), new NewPart("c", 3, ACME)),
			Map.of("left", new NewPart("l", 1, ACME), "right", new NewPart("r", 1, BOLT)), "red", List.of("x", "y"));

	private final String id = UUID.randomUUID().toString();

	private MongoTemplate mongo;

	private Instance instance;

	private AggregateStore<Old> old;

	private AggregateStore<New> young;

	@BeforeEach
	void stores() {
		this.mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(
				MongoClients.create(Engines.freshDatabase()), "versions-" + this.id));
		this.instance = new Instance(this.mongo, Engines.kafka(), Clock.systemUTC());
		this.old = this.instance.storeOf(Old.class);
		this.young = this.instance.storeOf(New.class);
	}

	@AfterEach
	void close() {
		this.instance.close();
	}

	@Test
	void anOldVersionThatChangesOneFieldLeavesEverythingElse() {
		this.young.insert(this.id, Change.of(BOTH));
		this.old.change(this.id, (gadget) -> gadget.renamed("changed"));
		assertThat(young()).isEqualTo(
				new New(this.id, "changed", BOTH.size(), BOTH.parts(), BOTH.spares(), BOTH.colour(), BOTH.labels()));
	}

	@Test
	void anOldVersionThatChangesEverythingItMapsLeavesWhatItDoesNot() {
		this.young.insert(this.id, Change.of(BOTH));
		this.old.change(this.id,
				(gadget) -> gadget.with(new OldSize(9),
						List.of(new OldPart("c", 3), new OldPart("b", 7), new OldPart("new", 1)),
						Map.of("left", new OldPart("l", 5), "top", new OldPart("t", 1))));
		assertThat(young()).isEqualTo(new New(this.id, "both", new NewSize(9, 4),
				List.of(new NewPart("c", 3, ACME), new NewPart("b", 7, BOLT), new NewPart("new", 1, null)),
				Map.of("left", new NewPart("l", 5, ACME), "top", new NewPart("t", 1, null)), "red", List.of("x", "y")));
	}

	@Test
	void aNewVersionAddsToWhatAnOldOneWroteAndTheOldOneGoesOn() {
		this.old.insert(this.id, Change.of(new Old(this.id, "old", new OldSize(1), List.of(new OldPart("a", 1)),
				Map.of("left", new OldPart("l", 1)))));
		this.young.change(this.id, (gadget) -> gadget.with(new NewSize(1, 2), List.of(new NewPart("a", 1, ACME)),
				Map.of("left", new NewPart("l", 1, BOLT)), "blue", List.of()));
		this.old.change(this.id, (gadget) -> gadget.with(new OldSize(5),
				List.of(new OldPart("a", 2), new OldPart("b", 1)), Map.of("left", new OldPart("l", 2))));
		assertThat(young()).isEqualTo(new New(this.id, "old", new NewSize(5, 2),
				List.of(new NewPart("a", 2, ACME), new NewPart("b", 1, null)),
				Map.of("left", new NewPart("l", 2, BOLT)), "blue", List.of()));
		assertThat(this.old.find(this.id).orElseThrow().version()).isEqualTo(3);
	}

	@Test
	void aNewVersionRemovesWhatItMaps() {
		this.young.insert(this.id, Change.of(BOTH));
		this.young.change(this.id, (gadget) -> gadget.with(new NewSize(3, null), List.of(), Map.of(), null, null));
		assertThat(young()).isEqualTo(new New(this.id, "both", new NewSize(3, null), List.of(), Map.of(), null, null));
		assertThat(document()).doesNotContainKeys("colour", "labels").containsEntry("parts", List.of());
	}

	@Test
	void onlyWhatChangedIsWritten() {
		this.young.insert(this.id, Change.of(BOTH));
		this.mongo.getCollection("gadgets")
			.updateOne(new Document("_id", this.id), new Document("$set",
					new Document("size.depth", 1).append("parts.0.weight", 2).append("spares.left.maker.city", "x")));
		this.young.change(this.id,
				(gadget) -> gadget.with(new NewSize(4, 4),
						List.of(new NewPart("a", 2, ACME), BOTH.parts().get(1), BOTH.parts().get(2)), Map.of("left",
								new NewPart("l", 1, new Maker("Other", 1920)), "right", BOTH.spares().get("right")),
						"red", BOTH.labels()));
		assertThat(document().getEmbedded(List.of("size", "depth"), Integer.class)).isEqualTo(1);
		assertThat(document().getList("parts", Document.class).getFirst()).containsEntry("weight", 2)
			.containsEntry("amount", 2);
		assertThat(document().getEmbedded(List.of("spares", "left", "maker", "city"), String.class)).isEqualTo("x");
	}

	@Test
	void aConstantThatAnOldVersionDoesNotKnowIsNoErrorOfTheRecordAndStays() {
		var newest = this.instance.storeOf(NewLight.class);
		var oldest = this.instance.storeOf(OldLight.class);
		newest.insert(this.id, Change.of(new NewLight(this.id, NewColour.AMBER, 1)));
		assertThatThrownBy(() -> oldest.change(this.id, (light) -> Change.of(light.dimmed())))
			.isInstanceOf(WrittenByNewer.class)
			.matches(StoreFailures::isTransient);
		assertThat(newest.find(this.id).orElseThrow().state()).isEqualTo(new NewLight(this.id, NewColour.AMBER, 1));
	}

	@Test
	void aConstantThatAnOldVersionDoesNotKnowIsShownAsItIs() {
		this.instance.storeOf(NewLight.class).insert(this.id, Change.of(new NewLight(this.id, NewColour.AMBER, 1)));
		var oldest = this.instance.storeOf(OldLight.class);
		var shown = oldest.find(this.id, ShownLight.class).orElseThrow();
		assertThat(shown.state()).isEqualTo(new ShownLight(this.id, "AMBER"));
		assertThat(shown.version()).isEqualTo(1);
		assertThat(oldest.find(new Query().limit(2), ShownLight.class)).contains(shown);
		assertThat(WireNames.of("AMBER_FLASHING")).isEqualTo("amber-flashing");
	}

	private record ShownLight(String id, String colour) {
	}

	private New young() {
		return this.young.find(this.id).orElseThrow().state();
	}

	private Document document() {
		var found = this.mongo.findById(this.id, Document.class, "gadgets");
		assertThat(found).isNotNull();
		return found;
	}

}
