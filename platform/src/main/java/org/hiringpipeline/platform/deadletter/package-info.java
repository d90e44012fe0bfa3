/**
 * Records a consumer group could not take: kept with the reason, for operators to
 * inspect, replay or discard.
 */
@NullMarked
package org.hiringpipeline.platform.deadletter;

import org.jspecify.annotations.NullMarked;
