/** The commands of {@code deploy/checker}. */
@NullMarked
package org.commonhour.checker;

import org.jspecify.annotations.NullMarked;
