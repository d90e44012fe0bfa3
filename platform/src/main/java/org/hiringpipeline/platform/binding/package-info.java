/**
 * How a service is bound to the topics it reads: retries, dead letters, restarts, and
 * whether it is ready.
 */
@NullMarked
package org.hiringpipeline.platform.binding;

import org.jspecify.annotations.NullMarked;
