/** Offers and needs as networks of exchange speak of them. */
@NullMarked
package org.commonhour.matching.valueflows;

import org.jspecify.annotations.NullMarked;
