/**
 * What every service's OpenAPI document has in common.
 */
@NullMarked
package org.hiringpipeline.platform.http.openapi;

import org.jspecify.annotations.NullMarked;
