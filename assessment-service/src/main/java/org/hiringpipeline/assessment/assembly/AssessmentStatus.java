package org.hiringpipeline.assessment.assembly;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether an assessment can be sat. */
enum AssessmentStatus {

	@JsonProperty("published")
	PUBLISHED,

	@JsonProperty("lacking")
	LACKING

}
