/**
 * The manners of every HTTP API: problem details, limits, entity tags and pages.
 */
@NullMarked
package org.hiringpipeline.platform.http;

import org.jspecify.annotations.NullMarked;
