/**
 * What the tests of every module share: engines, an issuer, callers, readers of topics,
 * the contracts.
 */
@NullMarked
package org.hiringpipeline.platform.testing;

import org.jspecify.annotations.NullMarked;
