/**
 * The SMTP mailbox: keeps every mail and shows it.
 */
@NullMarked
package org.hiringpipeline.local.mailbox;

import org.jspecify.annotations.NullMarked;
