/**
 * Who calls, and what a caller may reach.
 */
@NullMarked
package org.hiringpipeline.platform.security;

import org.jspecify.annotations.NullMarked;
