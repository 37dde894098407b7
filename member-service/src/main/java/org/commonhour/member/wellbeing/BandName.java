package org.commonhour.member.wellbeing;

/** The names of published bands, and of the options of the direct question. */
public enum BandName {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH,
    OFTEN_OR_ALWAYS,
    SOME_OF_THE_TIME,
    OCCASIONALLY,
    HARDLY_EVER,
    NEVER
}
