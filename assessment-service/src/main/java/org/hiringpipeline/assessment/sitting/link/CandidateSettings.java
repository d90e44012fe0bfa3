package org.hiringpipeline.assessment.sitting.link;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How candidates reach their sittings.
 *
 * @param baseUrl what the mailed link begins with, as candidates' browsers reach this
 * service
 */
@ConfigurationProperties("assessment.candidate")
record CandidateSettings(@DefaultValue("http://localhost:8082") URI baseUrl) {

	String link(String token) {
		return this.baseUrl.toString().replaceAll("/+$", "") + "/sit#" + token;
	}

}
