/** The community as the boundary inside which changes follow one another. */
@NullMarked
package org.commonhour.matching.community;

import org.jspecify.annotations.NullMarked;
