package org.commonhour.matching.member;

/** Whether a member is still in the community. */
public enum MemberState {
    ACTIVE,
    LEFT
}
