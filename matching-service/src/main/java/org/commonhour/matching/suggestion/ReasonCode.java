package org.commonhour.matching.suggestion;

/** The named parts of which a score is the sum. */
public enum ReasonCode {
    SAME_CATEGORY,
    FREE_THEN,
    NEW_TIE,
    FIRST_TURN,
    OWED_TO_GIVE,
    WENT_WELL_BEFORE
}
