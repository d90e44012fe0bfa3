/** What the owners know at the moment of sending: who to write to, and the link. */
@NullMarked
package org.hiringpipeline.notification.recipient;

import org.jspecify.annotations.NullMarked;
