/** State changes: one guarded write of one document, which carries its events with it. */
@NullMarked
package org.hiringpipeline.platform.aggregate;

import org.jspecify.annotations.NullMarked;
