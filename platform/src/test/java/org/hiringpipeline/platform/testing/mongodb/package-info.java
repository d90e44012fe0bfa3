/**
 * A sick database: a proxy that speaks MongoDB's wire protocol and stands between a
 * service and whichever engine the tests use.
 */
@NullMarked
package org.hiringpipeline.platform.testing.mongodb;

import org.jspecify.annotations.NullMarked;
