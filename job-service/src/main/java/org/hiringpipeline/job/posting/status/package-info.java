/**
 * Where a posting stands, and the rules by which it goes from one status to another.
 */
@NullMarked
package org.hiringpipeline.job.posting.status;

import org.jspecify.annotations.NullMarked;
