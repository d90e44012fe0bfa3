/** The job service: role profiles, job postings, candidates and their applications. */
@NullMarked
package org.hiringpipeline.job;

import org.jspecify.annotations.NullMarked;
