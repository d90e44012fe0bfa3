/**
 * The embedded MongoDB engine: for trying things out, not durable.
 */
@NullMarked
package org.hiringpipeline.local.mongodb;

import org.jspecify.annotations.NullMarked;
