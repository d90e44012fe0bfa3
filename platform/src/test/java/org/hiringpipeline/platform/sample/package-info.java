/**
 * A tiny service on the chassis, for the tests of HTTP and security: things that are
 * made.
 */
@NullMarked
package org.hiringpipeline.platform.sample;

import org.jspecify.annotations.NullMarked;
