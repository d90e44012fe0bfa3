/**
 * The embedded OIDC issuer with its sample users and clients.
 */
@NullMarked
package org.hiringpipeline.local.issuer;

import org.jspecify.annotations.NullMarked;
