/** Who has given time to whom, learned from settled sessions. */
@NullMarked
package org.commonhour.matching.history;

import org.jspecify.annotations.NullMarked;
