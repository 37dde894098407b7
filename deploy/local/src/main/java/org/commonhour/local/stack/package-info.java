/** The processes of one installation: what they are, how they are started, watched over and ended. */
@NullMarked
package org.commonhour.local.stack;

import org.jspecify.annotations.NullMarked;
