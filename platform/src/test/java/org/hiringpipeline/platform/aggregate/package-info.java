/** Two versions of a service that change the same aggregates. */
@NullMarked
package org.hiringpipeline.platform.aggregate;

import org.jspecify.annotations.NullMarked;
