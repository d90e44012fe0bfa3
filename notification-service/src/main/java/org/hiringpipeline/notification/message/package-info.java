/**
 * The message: one for each cause, and its way from pending to sent, failed or
 * suppressed.
 */
@NullMarked
package org.hiringpipeline.notification.message;

import org.jspecify.annotations.NullMarked;
