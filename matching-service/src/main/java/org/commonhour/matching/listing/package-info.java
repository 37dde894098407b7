/** The stable order in which lists are paged. */
@NullMarked
package org.commonhour.matching.listing;

import org.jspecify.annotations.NullMarked;
