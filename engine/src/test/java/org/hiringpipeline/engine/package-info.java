/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.hiringpipeline.engine;

import org.jspecify.annotations.NullMarked;
