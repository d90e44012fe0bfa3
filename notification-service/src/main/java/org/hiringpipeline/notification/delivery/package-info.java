/** The log of deliveries, which names causes and never people. */
@NullMarked
package org.hiringpipeline.notification.delivery;

import org.jspecify.annotations.NullMarked;
