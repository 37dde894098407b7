/** Keeps communities in PostgreSQL. */
@NullMarked
package org.commonhour.member.community.store;

import org.jspecify.annotations.NullMarked;
