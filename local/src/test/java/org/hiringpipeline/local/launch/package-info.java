/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.hiringpipeline.local.launch;

import org.jspecify.annotations.NullMarked;
