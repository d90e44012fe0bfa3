/**
 * Role profiles: what a role is, does and needs, by level; the catalogue that postings
 * are made from.
 */
@NullMarked
package org.hiringpipeline.job.profile;

import org.jspecify.annotations.NullMarked;
