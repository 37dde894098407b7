package org.commonhour.member.member;

/** Whether a member is still in the community. */
public enum MemberState {
    ACTIVE,
    LEFT
}
