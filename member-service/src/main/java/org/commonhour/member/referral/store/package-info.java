/** Referrals in PostgreSQL, the people in them sealed under keys of their own. */
@NullMarked
package org.commonhour.member.referral.store;

import org.jspecify.annotations.NullMarked;
