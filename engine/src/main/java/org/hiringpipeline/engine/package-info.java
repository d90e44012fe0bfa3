/**
 * The embedded MongoDB engine: for trying things out and for tests, not durable.
 */
@NullMarked
package org.hiringpipeline.engine;

import org.jspecify.annotations.NullMarked;
