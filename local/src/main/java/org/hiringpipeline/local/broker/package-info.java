/**
 * The embedded Kafka broker, and the topics it starts with.
 */
@NullMarked
package org.hiringpipeline.local.broker;

import org.jspecify.annotations.NullMarked;
