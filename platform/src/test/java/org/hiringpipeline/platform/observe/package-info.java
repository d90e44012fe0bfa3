/** What operators see of a service. */
@NullMarked
package org.hiringpipeline.platform.observe;

import org.jspecify.annotations.NullMarked;
