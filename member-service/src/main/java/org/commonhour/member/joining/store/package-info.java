/** Keeps applications in PostgreSQL, what people wrote sealed. */
@NullMarked
package org.commonhour.member.joining.store;

import org.jspecify.annotations.NullMarked;
