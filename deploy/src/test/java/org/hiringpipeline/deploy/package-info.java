/**
 * Checks that what is deployed is complete, hardened and agrees with the services and the
 * contracts.
 */
@NullMarked
package org.hiringpipeline.deploy;

import org.jspecify.annotations.NullMarked;
