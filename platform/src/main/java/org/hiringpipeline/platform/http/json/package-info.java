/**
 * Reads JSON bodies strictly: every fault at once, nothing that the store cannot keep.
 */
@NullMarked
package org.hiringpipeline.platform.http.json;

import org.jspecify.annotations.NullMarked;
