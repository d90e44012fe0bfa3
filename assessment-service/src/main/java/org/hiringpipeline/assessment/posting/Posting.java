package org.hiringpipeline.assessment.posting;

import org.springframework.data.annotation.Id;

/**
 * A job posting as its events tell.
 *
 * @param id the posting
 * @param team whose it is
 * @param title as shown to candidates
 * @param status how it stands
 */
public record Posting(@Id String id, String team, String title, PostingStatus status) {
}
