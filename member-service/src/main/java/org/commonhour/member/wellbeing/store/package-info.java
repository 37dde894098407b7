/** Consents, sealed answers and released figures in PostgreSQL. */
@NullMarked
package org.commonhour.member.wellbeing.store;

import org.jspecify.annotations.NullMarked;
