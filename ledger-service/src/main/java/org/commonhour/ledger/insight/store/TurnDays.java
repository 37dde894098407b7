package org.commonhour.ledger.insight.store;

import java.time.LocalDate;

/** The first and the last day of a turn. */
record TurnDays(LocalDate first, LocalDate last) {

    TurnDays with(TurnDays other) {
        return new TurnDays(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
