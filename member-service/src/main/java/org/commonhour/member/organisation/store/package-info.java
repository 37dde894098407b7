/** Keeps organisations and services in PostgreSQL. */
@NullMarked
package org.commonhour.member.organisation.store;

import org.jspecify.annotations.NullMarked;
