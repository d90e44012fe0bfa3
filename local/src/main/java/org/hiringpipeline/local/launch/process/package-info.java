/**
 * Components as child processes: started, watched and stopped in order.
 */
@NullMarked
package org.hiringpipeline.local.launch.process;

import org.jspecify.annotations.NullMarked;
