/**
 * What a posting offers and asks: the role, place, pay, team and assessment.
 */
@NullMarked
package org.hiringpipeline.job.posting.terms;

import org.jspecify.annotations.NullMarked;
