/** The fixed list of plain words that an offer or a need is filed under. */
@NullMarked
package org.commonhour.matching.category;

import org.jspecify.annotations.NullMarked;
