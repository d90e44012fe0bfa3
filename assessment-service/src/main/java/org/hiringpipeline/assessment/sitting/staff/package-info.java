/**
 * Sittings as the hiring side sees and changes them.
 */
@NullMarked
package org.hiringpipeline.assessment.sitting.staff;

import org.jspecify.annotations.NullMarked;
