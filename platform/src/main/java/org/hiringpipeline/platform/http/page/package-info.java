/**
 * Keyset pages: the cursor, the limit and the page itself.
 */
@NullMarked
package org.hiringpipeline.platform.http.page;

import org.jspecify.annotations.NullMarked;
