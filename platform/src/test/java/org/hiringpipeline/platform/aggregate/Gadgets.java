package org.hiringpipeline.platform.aggregate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** One aggregate, as two versions of a service map it. */
final class Gadgets {

	private Gadgets() {
	}

	@Document("gadgets")
	record Old(@Id String id, String name, OldSize size, List<OldPart> parts, Map<String, OldPart> spares) {

		Change<Old> renamed(String next) {
			return Change.of(new Old(this.id, next, this.size, this.parts, this.spares));
		}

		Change<Old> with(OldSize other, List<OldPart> otherParts, Map<String, OldPart> otherSpares) {
			return Change.of(new Old(this.id, this.name, other, otherParts, otherSpares));
		}

	}

	record OldSize(int width) {
	}

	record OldPart(String code, int amount) {
	}

	@Document("gadgets")
	record New(@Id String id, String name, NewSize size, List<NewPart> parts, Map<String, NewPart> spares,
			@Nullable String colour, @Nullable List<String> labels) {

		Change<New> with(NewSize other, List<NewPart> otherParts, Map<String, NewPart> otherSpares,
				@Nullable String otherColour, @Nullable List<String> otherLabels) {
			return Change.of(new New(this.id, this.name, other, otherParts, otherSpares, otherColour, otherLabels));
		}

	}

	record NewSize(int width, @Nullable Integer height) {
	}

	record NewPart(String code, int amount, @Nullable Maker maker) {
	}

	record Maker(String name, @Nullable Integer since) {
	}

	enum OldColour {

		RED, GREEN

	}

	enum NewColour {

		RED, AMBER, GREEN

	}

	@Document("lights")
	record OldLight(@Id String id, OldColour colour, int brightness) {

		OldLight dimmed() {
			return new OldLight(this.id, this.colour, 0);
		}

	}

	@Document("lights")
	record NewLight(@Id String id, NewColour colour, int brightness) {
	}

}
