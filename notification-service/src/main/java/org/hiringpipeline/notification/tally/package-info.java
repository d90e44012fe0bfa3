/**
 * How many messages of a posting stand where, counted as they change and never by reading
 * them: docs/decisions/0007 and 0015.
 */
@NullMarked
package org.hiringpipeline.notification.tally;

import org.jspecify.annotations.NullMarked;
