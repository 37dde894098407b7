/** Keeps settled contributions in PostgreSQL. */
@NullMarked
package org.commonhour.matching.history.store;

import org.jspecify.annotations.NullMarked;
