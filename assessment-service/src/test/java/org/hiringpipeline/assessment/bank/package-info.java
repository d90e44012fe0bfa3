@NullMarked
package org.hiringpipeline.assessment.bank;

import org.jspecify.annotations.NullMarked;
