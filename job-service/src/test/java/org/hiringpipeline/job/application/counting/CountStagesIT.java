package org.hiringpipeline.job.application.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bson.Document;
import org.hiringpipeline.job.Commands;
import org.hiringpipeline.job.HiringRound;
import org.hiringpipeline.platform.testing.Api;
import org.hiringpipeline.platform.testing.RunsOnEngines;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiringpipeline.job.HiringRound.id;

/** What counting reads does not grow with the applications. */
@RunsOnEngines
@Import(Commands.class)
class CountStagesIT {

	@Autowired
	Environment environment;

	@Autowired
	Commands commands;

	@Autowired
	MongoOperations mongo;

	@Autowired
	StageTallies tallies;

	@Test
	void readsAHandfulOfDocumentsHoweverManyApply() {
		assertThat(read(100)).isEqualTo(read(10_000)).isEqualTo(new Reads(1, StageTally.PARTS, 2, 3));
	}

	private Reads read(int applications) {
		var recruiter = Api.as(this.environment, "recruiter", "payments");
		var posting = id(new HiringRound(recruiter, "payments").open());
		var one = fill(posting, applications);
		this.commands.clear();
		var counted = recruiter.get("/v1/postings/" + posting + "/stages");
		assertThat(counted.text("/total")).isEqualTo(String.valueOf(applications));
		assertThat(counted.text("/stages/applied")).isEqualTo(String.valueOf(applications));
		int finds = finds();
		long documents = this.commands.documents();
		this.commands.clear();
		this.tallies.count(posting, one);
		return new Reads(finds, documents, finds(), this.commands.documents());
	}

	/** The sweep, which may come in between, looks for something else. */
	private int finds() {
		return (int) Stream.of(StageTally.COLLECTION, CountedApplication.COLLECTION)
			.flatMap((collection) -> this.commands.finds(collection).stream())
			.filter((find) -> find.filter().containsKey("_id"))
			.count();
	}

	/** Everyone has applied and is counted, but for one whose next step is not. */
	private String fill(String posting, int number) {
		Map<String, List<String>> parts = new HashMap<>();
		List<Document> applications = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			var id = posting + "-" + i;
			parts.computeIfAbsent(StageTally.idFor(posting, id), (part) -> new ArrayList<>()).add(id);
			applications.add(new Document("_id", id).append(CountedApplication.POSTING, posting)
				.append(CountedApplication.STEPS, List.of(new Document("to", "APPLIED")))
				.append(CountedApplication.COUNTED, 1));
		}
		var last = applications.getLast();
		last.append(CountedApplication.STEPS, List.of(new Document("to", "APPLIED"), new Document("to", "INVITED")));
		this.mongo.getCollection(CountedApplication.COLLECTION).insertMany(applications);
		parts.forEach((part, ids) -> this.mongo.getCollection(StageTally.COLLECTION)
			.insertOne(new Document("_id", part).append(StageTally.VERSION, 1L)
				.append(StageTally.LAST, new Document("applicationId", ids.getFirst()).append("steps", 1))
				.append(StageTally.COUNTS, new Document("APPLIED", (long) ids.size()))));
		return last.getString("_id");
	}

	/**
	 * What was read, first to show the numbers and then to count one step.
	 *
	 * @param shownFinds looks into the database
	 * @param shownDocuments what came back
	 * @param countedFinds looks into the database
	 * @param countedDocuments what came back
	 */
	private record Reads(int shownFinds, long shownDocuments, int countedFinds, long countedDocuments) {
	}

}
