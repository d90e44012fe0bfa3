/**
 * The whole pipeline as its users and operators meet it: over HTTP and Kafka, as
 * processes that can be killed.
 */
@NullMarked
package org.hiringpipeline.systemtests;

import org.jspecify.annotations.NullMarked;
