/** The published language as the services' tests check themselves against it. */
@NullMarked
package org.hiringpipeline.platform.testing.contract;

import org.jspecify.annotations.NullMarked;
