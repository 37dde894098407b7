package org.commonhour.member.referral;

/** How far a referral is. The last three are ends. */
public enum ReferralState {
    RECEIVED,
    CONTACTED,
    JOINED,
    DECLINED,
    WITHDRAWN
}
