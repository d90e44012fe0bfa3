@NullMarked
package org.hiringpipeline.assessment.sitting;

import org.jspecify.annotations.NullMarked;
