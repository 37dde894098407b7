/** Needs: what members would like to receive. */
@NullMarked
package org.commonhour.matching.need;

import org.jspecify.annotations.NullMarked;
