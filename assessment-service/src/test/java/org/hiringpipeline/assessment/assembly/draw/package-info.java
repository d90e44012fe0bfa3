@NullMarked
package org.hiringpipeline.assessment.assembly.draw;

import org.jspecify.annotations.NullMarked;
