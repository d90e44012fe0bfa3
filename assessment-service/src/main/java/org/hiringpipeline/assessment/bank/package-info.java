/**
 * The question bank: items in versions, their keys, and what an assessment may draw from.
 */
@NullMarked
package org.hiringpipeline.assessment.bank;

import org.jspecify.annotations.NullMarked;
