/**
 * Starts, watches and stops all components as processes.
 */
@NullMarked
package org.hiringpipeline.local.launch;

import org.jspecify.annotations.NullMarked;
