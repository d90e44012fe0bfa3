/** Tests of what a service makes sure of before it does any work. */
@NullMarked
package org.hiringpipeline.platform.startup;

import org.jspecify.annotations.NullMarked;
