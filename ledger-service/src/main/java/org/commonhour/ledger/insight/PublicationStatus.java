package org.commonhour.ledger.insight;

/** Whether a figure may be seen by everybody, and if not, why. */
public enum PublicationStatus {
    /** It may. */
    PUBLISHED,
    /** Fewer than 8 people stand behind it. */
    FEW_PEOPLE,
    /** One or two people gave most of it, or may have, so that it would be their diary. */
    DOMINATED,
    /** Nobody can tell how many people stand behind it. */
    PEOPLE_UNKNOWN,
    /** Taken together with what is published, it would give away what is not. */
    PROTECTS_OTHERS
}
