package org.commonhour.ledger.insight.store;

/** How many sessions, and how many of them professionals and others gave together. */
record SessionCount(long sessions, long mixed) {

    SessionCount plus(SessionCount other) {
        return new SessionCount(sessions + other.sessions, mixed + other.mixed);
    }

    SessionCount negated() {
        return new SessionCount(-sessions, -mixed);
    }

    boolean isNothing() {
        return sessions == 0 && mixed == 0;
    }
}
