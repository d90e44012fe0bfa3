/**
 * What every service says to its database and hears from it: connection settings and
 * whose fault a failure is.
 */
@NullMarked
package org.hiringpipeline.platform.store;

import org.jspecify.annotations.NullMarked;
