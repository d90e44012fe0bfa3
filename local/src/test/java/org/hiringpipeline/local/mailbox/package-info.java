/**
 * Tests of the room of the same name.
 */
@NullMarked
package org.hiringpipeline.local.mailbox;

import org.jspecify.annotations.NullMarked;
