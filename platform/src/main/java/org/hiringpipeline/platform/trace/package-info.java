/**
 * The trace of what happened, handed on in events and in stored messages.
 */
@NullMarked
package org.hiringpipeline.platform.trace;

import org.jspecify.annotations.NullMarked;
