/**
 * Stand-ins that the tests of every module share.
 */
@NullMarked
package org.hiringpipeline.platform.testing;

import org.jspecify.annotations.NullMarked;
