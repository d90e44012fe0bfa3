/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.hiringpipeline.local.launch.process;

import org.jspecify.annotations.NullMarked;
