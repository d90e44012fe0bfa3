/**
 * The way of stored events to Kafka: published at once under a fenced lease, swept up
 * after a crash.
 */
@NullMarked
package org.hiringpipeline.platform.outbox;

import org.jspecify.annotations.NullMarked;
