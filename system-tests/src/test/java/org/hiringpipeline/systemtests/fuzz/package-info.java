/**
 * Asks the services at random what their OpenAPI documents allow and what they do not,
 * and holds every answer to the documents.
 */
@NullMarked
package org.hiringpipeline.systemtests.fuzz;

import org.jspecify.annotations.NullMarked;
