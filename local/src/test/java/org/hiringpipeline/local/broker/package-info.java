/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.hiringpipeline.local.broker;

import org.jspecify.annotations.NullMarked;
