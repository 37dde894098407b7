/** Offers and needs that a community brings along from another time bank. */
@NullMarked
package org.commonhour.matching.importing;

import org.jspecify.annotations.NullMarked;
