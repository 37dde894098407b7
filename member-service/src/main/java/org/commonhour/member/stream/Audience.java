package org.commonhour.member.stream;

/** Who may see the events of a topic; each line sees what stands below it too. */
public enum Audience {
    /** Coordinators and administrators of the community. */
    COORDINATION,
    /** Analysts of the community too: pseudonymous facts about its people. */
    ANALYSIS,
    /** The staff of the organisation that an event is about too. */
    ITS_ORGANISATION,
    /** The staff of every organisation of the community too. */
    ALL_ORGANISATIONS
}
