/** Keeps people's keys in PostgreSQL, locked by the master key. */
@NullMarked
package org.commonhour.member.privacy.store;

import org.jspecify.annotations.NullMarked;
