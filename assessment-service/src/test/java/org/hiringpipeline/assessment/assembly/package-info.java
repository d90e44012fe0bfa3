@NullMarked
package org.hiringpipeline.assessment.assembly;

import org.jspecify.annotations.NullMarked;
