package org.commonhour.kit.access;

/** What a grant lets a person do in a community or an organisation. */
public enum Role {
    MEMBER,
    COORDINATOR,
    STAFF,
    ANALYST,
    SAFEGUARDING_LEAD,
    ADMINISTRATOR
}
