/**
 * What the tests of the features share: a caller, a clock that moves, events from the
 * other services.
 */
@NullMarked
package org.hiringpipeline.assessment;

import org.jspecify.annotations.NullMarked;
