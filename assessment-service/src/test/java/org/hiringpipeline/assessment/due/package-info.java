@NullMarked
package org.hiringpipeline.assessment.due;

import org.jspecify.annotations.NullMarked;
