/** Sittings: who answers which questions until when, and the candidate's own way in. */
@NullMarked
package org.hiringpipeline.assessment.sitting;

import org.jspecify.annotations.NullMarked;
