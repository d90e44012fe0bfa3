/**
 * Checks that the published language keeps its promises.
 */
@NullMarked
package org.hiringpipeline.contracts;

import org.jspecify.annotations.NullMarked;
