package org.hiringpipeline.scoring.posting;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What this service needs to know of a job posting.
 *
 * @param postingId the posting
 * @param team the team that hires
 * @param sequence the event that said so
 */
@Document("postings")
record Posting(@Id String postingId, String team, long sequence) {
}
