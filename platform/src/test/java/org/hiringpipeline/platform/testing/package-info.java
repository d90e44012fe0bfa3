/** What the tests of every module share: engines, an issuer, the contracts. */
@NullMarked
package org.hiringpipeline.platform.testing;

import org.jspecify.annotations.NullMarked;
