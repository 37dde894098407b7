/** Keeps known members in PostgreSQL. */
@NullMarked
package org.commonhour.matching.member.store;

import org.jspecify.annotations.NullMarked;
