/** Offers: what members are glad to give. */
@NullMarked
package org.commonhour.matching.offer;

import org.jspecify.annotations.NullMarked;
