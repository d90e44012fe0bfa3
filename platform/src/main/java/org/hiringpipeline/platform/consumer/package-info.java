/**
 * The way of events into a service: read, checked, traced, retried, and never
 * acknowledged and forgotten.
 */
@NullMarked
package org.hiringpipeline.platform.consumer;

import org.jspecify.annotations.NullMarked;
