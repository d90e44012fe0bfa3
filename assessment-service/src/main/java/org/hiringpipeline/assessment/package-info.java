/** The assessment service: question bank, assessments, sittings. */
@NullMarked
package org.hiringpipeline.assessment;

import org.jspecify.annotations.NullMarked;
