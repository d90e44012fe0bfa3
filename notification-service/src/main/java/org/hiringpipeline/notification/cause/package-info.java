/** The events that people are told of, each of which makes one message. */
@NullMarked
package org.hiringpipeline.notification.cause;

import org.jspecify.annotations.NullMarked;
