package org.hiringpipeline.assessment.bank;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether new assessments may draw an item. */
enum ItemStatus implements Named {

	@JsonProperty("active")
	ACTIVE,

	@JsonProperty("retired")
	RETIRED

}
