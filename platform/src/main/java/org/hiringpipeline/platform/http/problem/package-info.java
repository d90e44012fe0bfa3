/**
 * Problem details (RFC 9457): the refusals that a use case may throw, and the translation
 * of what the framework throws.
 */
@NullMarked
package org.hiringpipeline.platform.http.problem;

import org.jspecify.annotations.NullMarked;
