package org.hiringpipeline.assessment.bank;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.hiringpipeline.assessment.bank.content.Named;

/** Whether new assessments may draw an item. */
enum ItemStatus implements Named {

	@JsonProperty("active")
	ACTIVE,

	@JsonProperty("retired")
	RETIRED

}
