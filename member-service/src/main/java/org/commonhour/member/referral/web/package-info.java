/** Referrals over HTTP. */
@NullMarked
package org.commonhour.member.referral.web;

import org.jspecify.annotations.NullMarked;
