/**
 * A tiny service on the chassis, for the tests of writing, publishing and consuming:
 * lamps that are switched.
 */
@NullMarked
package org.hiringpipeline.platform.lamp;

import org.jspecify.annotations.NullMarked;
