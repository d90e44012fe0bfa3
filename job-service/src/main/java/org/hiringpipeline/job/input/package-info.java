/** What several features ask of their input: rules across fields, and merge patches. */
@NullMarked
package org.hiringpipeline.job.input;

import org.jspecify.annotations.NullMarked;
