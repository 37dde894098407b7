package org.commonhour.member.grant;

/** What a grant lets a person do. The wire form of these names is what other services read. */
public enum GrantRole {
    MEMBER,
    COORDINATOR,
    STAFF,
    ANALYST,
    SAFEGUARDING_LEAD,
    ADMINISTRATOR;

    /** Whether only an administrator may give and withdraw it; a coordinator may do so with the others. */
    public boolean isGuarded() {
        return this == SAFEGUARDING_LEAD || this == ADMINISTRATOR;
    }
}
