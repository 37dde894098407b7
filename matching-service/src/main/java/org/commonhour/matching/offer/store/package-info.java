/** Keeps offers in PostgreSQL. */
@NullMarked
package org.commonhour.matching.offer.store;

import org.jspecify.annotations.NullMarked;
