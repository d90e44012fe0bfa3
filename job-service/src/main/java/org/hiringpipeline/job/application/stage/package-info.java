/**
 * The stages of an application, and the rules by which it moves from one to another.
 */
@NullMarked
package org.hiringpipeline.job.application.stage;

import org.jspecify.annotations.NullMarked;
