/**
 * A small service on the chassis, for its tests.
 */
@NullMarked
package org.hiringpipeline.platform.sample;

import org.jspecify.annotations.NullMarked;
