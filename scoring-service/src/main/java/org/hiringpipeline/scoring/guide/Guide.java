package org.hiringpipeline.scoring.guide;

import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How the answers to one edition of an assessment are scored.
 *
 * @param assessmentId the assessment in this edition
 * @param postingId the job posting
 * @param edition counted from 1
 * @param skills the assessed skills
 * @param items the items, each of one of the skills
 * @param sequence the event that said so
 */
@Document("guides")
public record Guide(@Id String assessmentId, String postingId, int edition, List<SkillWeight> skills, List<Item> items,
		long sequence) {

	/** No key in logs. */
	@Override
	public String toString() {
		return "Guide[" + this.assessmentId + ", sequence " + this.sequence + "]";
	}

}
