/** The service as its callers and its neighbours meet it, for tests. */
@NullMarked
package org.hiringpipeline.scoring.testing;

import org.jspecify.annotations.NullMarked;
