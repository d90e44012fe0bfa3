/** Messages to people: told by mail, once for each cause. */
@NullMarked
package org.hiringpipeline.notification;

import org.jspecify.annotations.NullMarked;
