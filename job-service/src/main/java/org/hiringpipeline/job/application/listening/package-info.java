/** What applications hear of sittings and scores. */
@NullMarked
package org.hiringpipeline.job.application.listening;

import org.jspecify.annotations.NullMarked;
