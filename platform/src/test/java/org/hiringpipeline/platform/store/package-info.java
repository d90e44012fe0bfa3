/** Tests of how a service speaks to its database, with faults among them. */
@NullMarked
package org.hiringpipeline.platform.store;

import org.jspecify.annotations.NullMarked;
