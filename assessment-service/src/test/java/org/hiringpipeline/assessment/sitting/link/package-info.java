@NullMarked
package org.hiringpipeline.assessment.sitting.link;

import org.jspecify.annotations.NullMarked;
