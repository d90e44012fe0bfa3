package org.hiringpipeline.platform.testing.mongodb;

import java.time.Duration;

import org.bson.BsonDocument;

/** What the proxy does with a command. */
sealed interface Treatment {

	/** Hands it on and its answer back. */
	record Pass() implements Treatment {
	}

	/** Answers it without handing it on. */
	record Answer(BsonDocument document) implements Treatment {
	}

	/** Hands it on and adds to the answer. */
	record Amend(BsonDocument addition) implements Treatment {
	}

	/** Keeps it until the fault is over, or for a time, and only then hands it on. */
	record Hold(Duration atMost) implements Treatment {
	}

	/** Resets the connection instead of handing it on. */
	record ResetBefore() implements Treatment {
	}

	/** Hands it on, and resets the connection instead of answering. */
	record ResetAfter() implements Treatment {
	}

}
