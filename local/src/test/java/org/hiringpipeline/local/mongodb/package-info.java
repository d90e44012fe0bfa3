/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.hiringpipeline.local.mongodb;

import org.jspecify.annotations.NullMarked;
