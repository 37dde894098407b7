/** Keeps grants in PostgreSQL and answers for them to the kit. */
@NullMarked
package org.commonhour.member.grant.store;

import org.jspecify.annotations.NullMarked;
