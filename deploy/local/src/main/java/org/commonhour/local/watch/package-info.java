/** Rebuilds and restarts a service when its sources change. */
@NullMarked
package org.commonhour.local.watch;

import org.jspecify.annotations.NullMarked;
