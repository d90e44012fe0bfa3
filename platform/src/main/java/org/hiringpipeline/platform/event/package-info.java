/** Events as they stand on the wire: CloudEvents 1.0 in Kafka's binary mode. */
@NullMarked
package org.hiringpipeline.platform.event;

import org.jspecify.annotations.NullMarked;
