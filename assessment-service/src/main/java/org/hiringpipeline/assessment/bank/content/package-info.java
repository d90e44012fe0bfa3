/**
 * What an item asks and which answers are right.
 */
@NullMarked
package org.hiringpipeline.assessment.bank.content;

import org.jspecify.annotations.NullMarked;
