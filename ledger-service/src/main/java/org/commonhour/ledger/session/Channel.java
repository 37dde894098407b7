package org.commonhour.ledger.session;

/** How the contribution came to be recorded. */
public enum Channel {
    SELF_WEB,
    BROKER_PHONE,
    BROKER_IN_PERSON,
    SMS_IVR,
    PARTNER_API,
    IMPORT
}
