/** Keeps members in PostgreSQL, their details sealed. */
@NullMarked
package org.commonhour.member.member.store;

import org.jspecify.annotations.NullMarked;
