/**
 * A tiny service on the chassis, for the chassis' own tests: lamps that are switched, and
 * a counter of switchings.
 */
@NullMarked
package org.hiringpipeline.platform.sample;

import org.jspecify.annotations.NullMarked;
