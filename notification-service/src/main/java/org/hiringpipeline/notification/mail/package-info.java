/**
 * Mails: letters rendered in the reader's language and time zone, and handed to the SMTP
 * server.
 */
@NullMarked
package org.hiringpipeline.notification.mail;

import org.jspecify.annotations.NullMarked;
