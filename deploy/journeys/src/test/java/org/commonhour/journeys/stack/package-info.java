/** The whole stack as {@code deploy/up} starts it, once for all journeys. */
@NullMarked
package org.commonhour.journeys.stack;

import org.jspecify.annotations.NullMarked;
