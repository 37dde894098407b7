/** Keeps needs in PostgreSQL. */
@NullMarked
package org.commonhour.matching.need.store;

import org.jspecify.annotations.NullMarked;
