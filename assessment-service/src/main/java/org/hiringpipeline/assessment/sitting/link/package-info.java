/**
 * The links that open a sitting, and the secret in them.
 */
@NullMarked
package org.hiringpipeline.assessment.sitting.link;

import org.jspecify.annotations.NullMarked;
