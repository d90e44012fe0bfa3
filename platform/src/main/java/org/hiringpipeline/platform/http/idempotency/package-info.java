/**
 * Creating requests that may be sent twice and take effect once.
 */
@NullMarked
package org.hiringpipeline.platform.http.idempotency;

import org.jspecify.annotations.NullMarked;
