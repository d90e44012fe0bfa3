/**
 * A hiring round as the portal and its candidates would play it, only through the public
 * HTTP APIs.
 */
@NullMarked
package org.hiringpipeline.local.round;

import org.jspecify.annotations.NullMarked;
