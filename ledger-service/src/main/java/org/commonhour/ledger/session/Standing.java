package org.commonhour.ledger.session;

/** As whom a person took part, which is not the same as whether they were paid. */
public enum Standing {
    PROFESSIONAL,
    SERVICE_USER,
    FAMILY_CARER,
    NEIGHBOUR_OR_MEMBER,
    TRAINEE,
    EMPLOYEE_VOLUNTEER
}
