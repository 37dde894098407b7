/** Erases people in PostgreSQL. */
@NullMarked
package org.commonhour.member.erasure.store;

import org.jspecify.annotations.NullMarked;
