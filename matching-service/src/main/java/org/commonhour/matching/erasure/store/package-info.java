/** Erases sign-ins in PostgreSQL. */
@NullMarked
package org.commonhour.matching.erasure.store;

import org.jspecify.annotations.NullMarked;
