/** What this service adds to the document of its API. */
@NullMarked
package org.hiringpipeline.job.openapi;

import org.jspecify.annotations.NullMarked;
