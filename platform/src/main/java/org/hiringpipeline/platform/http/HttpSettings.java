package org.hiringpipeline.platform.http;

import java.time.Duration;

import tools.jackson.core.StreamReadConstraints;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what a request may ask for.
 *
 * @param maxBody largest body that is read
 * @param maxDepth deepest nesting of a JSON body
 * @param maxString longest text in a JSON body, in characters
 * @param maxNumber longest number in a JSON body, in characters
 * @param maxProblems how many type mismatches are named at most
 * @param retryAfter what a caller is told to wait when something does not answer
 * @param maxInFlight how many requests are worked on at once; times {@code maxBody} it is
 * the most memory that bodies take, 64 MB by default
 */
@ConfigurationProperties("platform.http")
record HttpSettings(@DefaultValue("256KB") DataSize maxBody, @DefaultValue("32") int maxDepth,
		@DefaultValue("65536") int maxString, @DefaultValue("100") int maxNumber, @DefaultValue("20") int maxProblems,
		@DefaultValue("5s") Duration retryAfter, @DefaultValue("256") int maxInFlight) {

	StreamReadConstraints jsonLimits() {
		return StreamReadConstraints.builder()
			.maxNestingDepth(this.maxDepth)
			.maxStringLength(this.maxString)
			.maxNumberLength(this.maxNumber)
			.maxNameLength(this.maxString)
			.maxDocumentLength(this.maxBody.toBytes())
			.build();
	}

}
