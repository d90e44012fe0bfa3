package org.hiringpipeline.notification.delivery;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What came of trying many again.
 *
 * @param retried how many are pending again
 * @param more whether there are more that match
 */
@Schema(description = "What came of trying many again")
record RetryResult(@Schema(description = "How many are pending again", example = "200") int retried,
		@Schema(description = "Whether there are more that match: the same request takes the next ones",
				example = "true") boolean more) {
}
