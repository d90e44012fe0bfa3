/** How many applications for a posting stand at each stage. */
@NullMarked
package org.hiringpipeline.job.application.counting;

import org.jspecify.annotations.NullMarked;
