/** Which team a posting belongs to, so that only that team sees its deliveries. */
@NullMarked
package org.hiringpipeline.notification.posting;

import org.jspecify.annotations.NullMarked;
