/** Keeps arrangements in PostgreSQL. */
@NullMarked
package org.commonhour.matching.arrangement.store;

import org.jspecify.annotations.NullMarked;
