package org.commonhour.member.joining;

/** How far an application is. */
public enum ApplicationState {
    OPEN,
    APPROVED,
    REFUSED
}
