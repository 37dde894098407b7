package org.commonhour.member.organisation;

/** Whether an organisation or a service is at work. */
public enum WorkingState {
    ACTIVE,
    CLOSED
}
