/** What the tests of this service share: the two owners, a mailbox, SMTP by script. */
@NullMarked
package org.hiringpipeline.notification.testing;

import org.jspecify.annotations.NullMarked;
