/** Keeps known services in PostgreSQL. */
@NullMarked
package org.commonhour.matching.organisation.store;

import org.jspecify.annotations.NullMarked;
