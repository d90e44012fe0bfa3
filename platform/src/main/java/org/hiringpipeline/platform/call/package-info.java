/**
 * Calls to other services that time out, retry, break the circuit and carry a token.
 */
@NullMarked
package org.hiringpipeline.platform.call;

import org.jspecify.annotations.NullMarked;
