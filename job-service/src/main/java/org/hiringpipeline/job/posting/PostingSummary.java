package org.hiringpipeline.job.posting;

import java.util.Optional;

import org.hiringpipeline.job.posting.status.PostingStatus;

/**
 * What other features need of a posting.
 *
 * @param id the posting
 * @param title what candidates read
 * @param team the team that hires
 * @param advanceThreshold score from which the rule recommends to advance, in percent
 * @param againstApplication why nobody may apply now; nothing if they may
 * @param status where it stands
 */
public record PostingSummary(String id, String title, String team, double advanceThreshold,
		Optional<String> againstApplication, PostingStatus status) {
}
