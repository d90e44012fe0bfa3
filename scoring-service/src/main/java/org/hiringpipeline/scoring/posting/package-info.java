/** Which team a job posting belongs to, for whoever checks what a caller may see. */
@NullMarked
package org.hiringpipeline.scoring.posting;

import org.jspecify.annotations.NullMarked;
