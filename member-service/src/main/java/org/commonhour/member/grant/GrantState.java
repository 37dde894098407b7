package org.commonhour.member.grant;

/** Whether a grant is in force. */
public enum GrantState {
    ACTIVE,
    WITHDRAWN
}
