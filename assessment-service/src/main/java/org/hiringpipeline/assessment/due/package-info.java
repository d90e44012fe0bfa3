/**
 * Work that is due at a time which a document names, shared between instances.
 */
@NullMarked
package org.hiringpipeline.assessment.due;

import org.jspecify.annotations.NullMarked;
