/**
 * The service chassis: what every service needs and no domain knows of.
 */
@NullMarked
package org.hiringpipeline.platform;

import org.jspecify.annotations.NullMarked;
