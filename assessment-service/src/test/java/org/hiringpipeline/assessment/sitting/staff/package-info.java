@NullMarked
package org.hiringpipeline.assessment.sitting.staff;

import org.jspecify.annotations.NullMarked;
