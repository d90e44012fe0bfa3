/**
 * The way of a message from pending to sent, failed or suppressed: taken by one instance,
 * written from what the owners say, handed to the mail server, tried again.
 */
@NullMarked
package org.hiringpipeline.notification.sending;

import org.jspecify.annotations.NullMarked;
