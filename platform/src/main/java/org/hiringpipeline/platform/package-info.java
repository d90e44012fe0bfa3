/**
 * The service chassis: everything technical that the services share, and nothing that
 * knows what they are about.
 */
@NullMarked
package org.hiringpipeline.platform;

import org.jspecify.annotations.NullMarked;
